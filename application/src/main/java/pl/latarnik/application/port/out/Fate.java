package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.function.Function;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What KSeF has made of an invoice so far. */
public sealed interface Fate {

  /**
   * KSeF is still at it; ask later, never send again.
   *
   * @param code status code
   */
  record InProgress(int code) implements Fate {}

  /**
   * It has its number.
   *
   * @param acceptance KSeF's word
   */
  record Accepted(Acceptance acceptance) implements Fate {
    public Accepted {
      requireNonNull(acceptance, "acceptance");
    }
  }

  /**
   * Status 440: an invoice of this seller with this kind and number is there already. It says
   * nothing about its bytes: only an equal hash makes it ours.
   *
   * @param rejection KSeF's word
   * @param session the session that it names as the original's
   * @param number the number that it names as the original's
   */
  record Duplicate(Rejection rejection, Option<SessionReference> session, Option<KsefNumber> number)
      implements Fate {
    public Duplicate {
      requireNonNull(rejection, "rejection");
      requireNonNull(session, "session");
      requireNonNull(number, "number");
    }
  }

  /**
   * KSeF gave it up through no fault of the invoice (session broken, cancelled by the system): the
   * same bytes are to be sent again.
   *
   * @param rejection KSeF's word
   */
  record Aborted(Rejection rejection) implements Fate {
    public Aborted {
      requireNonNull(rejection, "rejection");
    }
  }

  /**
   * Refused for good.
   *
   * @param rejection KSeF's word
   */
  record Rejected(Rejection rejection) implements Fate {
    public Rejected {
      requireNonNull(rejection, "rejection");
    }
  }

  /** Returns what the function for the actual variant makes of it; every variant must be met. */
  default <T> T fold(
      Function<InProgress, T> inProgress,
      Function<Accepted, T> accepted,
      Function<Duplicate, T> duplicate,
      Function<Aborted, T> aborted,
      Function<Rejected, T> rejected) {
    if (this instanceof InProgress f) {
      return inProgress.apply(f);
    }
    if (this instanceof Accepted f) {
      return accepted.apply(f);
    }
    if (this instanceof Duplicate f) {
      return duplicate.apply(f);
    }
    if (this instanceof Aborted f) {
      return aborted.apply(f);
    }
    return rejected.apply((Rejected) this);
  }
}
