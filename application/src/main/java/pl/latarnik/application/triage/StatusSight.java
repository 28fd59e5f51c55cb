package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure.Cause;

/** What is known of the status service (Latarnia). It informs; it never decides a procedure. */
public sealed interface StatusSight {

  /** Names of the cases, for switches. */
  enum Kind {
    /** {@link Shows}. */
    SHOWS,
    /** {@link Stale}. */
    STALE,
    /** {@link Unreadable}. */
    UNREADABLE,
    /** {@link Frozen}. */
    FROZEN,
    /** {@link NoService}. */
    NO_SERVICE
  }

  /** Returns the name of the case. */
  Kind kind();

  /**
   * It was read, and not long ago.
   *
   * @param status of KSeF as a whole, as the service shows it
   * @param at when it was read
   */
  record Shows(Status status, Instant at) implements StatusSight {
    public Shows {
      requireNonNull(status, "status");
      requireNonNull(at, "at");
    }

    @Override
    public Kind kind() {
      return Kind.SHOWS;
    }
  }

  /**
   * It was read once, too long ago to tell of the present, and cannot be read now.
   *
   * @param at when it was last read
   * @param why what was seen instead by now
   */
  record Stale(Instant at, String why) implements StatusSight {
    public Stale {
      requireNonNull(at, "at");
      requireNonNull(why, "why");
    }

    @Override
    public Kind kind() {
      return Kind.STALE;
    }
  }

  /**
   * It cannot be read, or not be understood: a page, an error, a status that is not known.
   *
   * @param cause why
   * @param why what was seen instead
   */
  record Unreadable(Cause cause, String why) implements StatusSight {
    public Unreadable {
      requireNonNull(cause, "cause");
      requireNonNull(why, "why");
    }

    @Override
    public Kind kind() {
      return Kind.UNREADABLE;
    }
  }

  /** It shows the frozen sample of the test environment, which tells nothing. */
  record Frozen() implements StatusSight {
    @Override
    public Kind kind() {
      return Kind.FROZEN;
    }
  }

  /** This environment has no such service, or none is to be asked. */
  record NoService() implements StatusSight {
    @Override
    public Kind kind() {
      return Kind.NO_SERVICE;
    }
  }
}
