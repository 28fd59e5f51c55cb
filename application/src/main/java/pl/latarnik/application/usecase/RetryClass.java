package pl.latarnik.application.usecase;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.lifecycle.Rejection;

/** The classes of what can go wrong with a sending, each with what follows from it. */
public enum RetryClass {
  /** KSeF did not take it in, through no fault of the invoice. */
  TRANSIENT(Follow.SEND_AGAIN),
  /** KSeF may have taken it in. */
  AMBIGUOUS(Follow.ASK_FIRST),
  /** KSeF read it and does not want it. */
  CONTENT(Follow.OWNER_ACTS),
  /** Whoever sent it was not allowed to. */
  ACCESS(Follow.SELLER_STOPS);

  /** What follows. No class ever ends with the invoice forgotten. */
  public enum Follow {
    /** The same bytes go again: a few times now, and again whenever it is sent next. */
    SEND_AGAIN,
    /** KSeF is asked by the hash before anything goes again. */
    ASK_FIRST,
    /** Its owner gets it back with the reason. */
    OWNER_ACTS,
    /** It waits, and so does everything of its seller, until the right is there again. */
    SELLER_STOPS
  }

  /** How often the same bytes go at once when KSeF gives them up; the next sending goes on. */
  public static final int MOST_AT_ONCE = 3;

  /** Session broken, not decrypted, unknown error, cancelled by the system. */
  private static final Set<Integer> GIVEN_UP = HashSet.of(405, 435, 500, 550);

  /** Wrong scope of permissions: no fault of the file, so it need not change. */
  private static final int NOT_ALLOWED = 410;

  private final Follow follow;

  RetryClass(Follow follow) {
    this.follow = follow;
  }

  /** Returns what follows. */
  public Follow follow() {
    return follow;
  }

  /** Classes a call that failed. */
  public static RetryClass of(KsefFailure failure) {
    return switch (failure.kind()) {
      case UNREACHABLE, THROTTLED, SESSION_OVER, NOT_READY -> TRANSIENT;
      case OUTCOME_UNKNOWN -> AMBIGUOUS;
      case ACCESS_DENIED -> ACCESS;
      case REFUSED -> CONTENT;
    };
  }

  /** Classes KSeF's word on an invoice that it took in and did not accept. */
  public static RetryClass of(Rejection rejection) {
    if (rejection.code() == NOT_ALLOWED) {
      return ACCESS;
    }
    return GIVEN_UP.contains(rejection.code()) ? TRANSIENT : CONTENT;
  }
}
