package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.time.Duration;

/** What can go wrong between us and KSeF; each case asks for another next step. */
public sealed interface KsefFailure {

  /** Names of the cases, for switches. */
  enum Kind {
    /** {@link Unreachable}. */
    UNREACHABLE,
    /** {@link OutcomeUnknown}. */
    OUTCOME_UNKNOWN,
    /** {@link Throttled}. */
    THROTTLED,
    /** {@link SessionOver}. */
    SESSION_OVER,
    /** {@link AccessDenied}. */
    ACCESS_DENIED,
    /** {@link Refused}. */
    REFUSED,
    /** {@link NotReady}. */
    NOT_READY
  }

  /** Why there is no connection, or no answer of KSeF's: the first question of a triage. */
  enum Cause {
    /** The name of the host is not known: DNS. */
    NO_ADDRESS,
    /** No route to the host. */
    NO_ROUTE,
    /** Nobody takes the call. */
    CONNECTION_REFUSED,
    /** The connection broke, or the answer ended before its end. */
    CONNECTION_CUT,
    /** No trust: the server's certificate, or the handshake. */
    TLS,
    /** A proxy in between wants credentials, or refuses. */
    PROXY,
    /** No connection or no whole answer in time. */
    TIMEOUT,
    /** KSeF answered that it failed: 5xx in its own form. */
    SERVER_ERROR,
    /** Somebody else answered: a page, a redirect, what stands in front of KSeF. */
    FOREIGN_ANSWER,
    /** An answer that is too large, garbled, or not what was asked for. */
    UNREADABLE_ANSWER
  }

  /** Returns the name of the case. */
  Kind kind();

  /** Returns what was seen, in words for a person, without any secret. */
  String detail();

  /**
   * No connection, or an answer that is not KSeF's; it is certain that nothing was taken in.
   *
   * @param cause why
   * @param detail what was seen
   */
  record Unreachable(Cause cause, String detail) implements KsefFailure {
    public Unreachable {
      requireNonNull(cause, "cause");
      requireNonNull(detail, "detail");
    }

    @Override
    public Kind kind() {
      return Kind.UNREACHABLE;
    }
  }

  /**
   * The request left and no clear answer came: KSeF may have taken it in. Ask before sending again.
   *
   * @param detail what was seen
   */
  record OutcomeUnknown(String detail) implements KsefFailure {
    public OutcomeUnknown {
      requireNonNull(detail, "detail");
    }

    @Override
    public Kind kind() {
      return Kind.OUTCOME_UNKNOWN;
    }
  }

  /**
   * Too many requests: nothing was taken in, nothing is to be sent before the wait is over.
   *
   * @param pause how long KSeF wants us to wait
   */
  record Throttled(Duration pause) implements KsefFailure {
    public Throttled {
      requireNonNull(pause, "pause");
    }

    @Override
    public Kind kind() {
      return Kind.THROTTLED;
    }

    @Override
    public String detail() {
      return "429, " + pause.toSeconds() + " s";
    }
  }

  /**
   * The session does not take this any more, or is not known here: open another one. Nothing was
   * taken in.
   *
   * @param detail what KSeF said
   */
  record SessionOver(String detail) implements KsefFailure {
    public SessionOver {
      requireNonNull(detail, "detail");
    }

    @Override
    public Kind kind() {
      return Kind.SESSION_OVER;
    }
  }

  /** What an {@link AccessDenied} keeps us from. */
  enum Barred {
    /** Everything: no login, or we are shut out; it says nothing of what was asked for. */
    ALL,
    /**
     * Everything, whoever asks: what stands before KSeF shuts this address out, or all calls are
     * stopped because it did; nothing is wrong with the login.
     */
    ADDRESS,
    /** Requests of this kind: KSeF says that a right is missing. */
    KIND_OF_REQUEST,
    /** This one thing: KSeF says that it belongs to another context. */
    THING
  }

  /**
   * Login or permission refused; repeating does not help.
   *
   * @param barred what we are kept from
   * @param detail what KSeF said
   */
  record AccessDenied(Barred barred, String detail) implements KsefFailure {
    public AccessDenied {
      requireNonNull(barred, "barred");
      requireNonNull(detail, "detail");
    }

    /** Makes one that may concern everything. */
    public AccessDenied(String detail) {
      this(Barred.ALL, detail);
    }

    @Override
    public Kind kind() {
      return Kind.ACCESS_DENIED;
    }
  }

  /**
   * KSeF understood the request and refuses it. Nothing was taken in.
   *
   * @param code KSeF's code, for example 21405
   * @param description what KSeF calls it
   * @param details what KSeF adds
   */
  record Refused(int code, String description, List<String> details) implements KsefFailure {
    public Refused {
      requireNonNull(description, "description");
      requireNonNull(details, "details");
    }

    @Override
    public Kind kind() {
      return Kind.REFUSED;
    }

    @Override
    public String detail() {
      return code + " " + description + details.map(d -> "; " + d).mkString();
    }
  }

  /**
   * What was asked for is not there yet; ask later.
   *
   * @param detail what KSeF said
   */
  record NotReady(String detail) implements KsefFailure {
    public NotReady {
      requireNonNull(detail, "detail");
    }

    @Override
    public Kind kind() {
      return Kind.NOT_READY;
    }
  }
}
