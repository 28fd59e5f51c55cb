package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

/**
 * An observation on which a diagnosis rests.
 *
 * @param kind what was observed
 * @param detail with which value; empty where there is none
 */
public record Reason(Kind kind, String detail) {

  /** What can be observed. */
  public enum Kind {
    /** A notice in the ledger is in force; the value is the kind of the outage. */
    ANNOUNCED,
    /** The status service tells of a total failure that nobody confirmed. */
    TOTAL_FAILURE_UNCONFIRMED,
    /** KSeF answered. */
    KSEF_ANSWERED,
    /** KSeF refused login or permission; the value is what it said. */
    KSEF_DENIED,
    /** What stands before KSeF shuts us out; the value is what was seen. */
    SHUT_OUT,
    /** KSeF wants a pause; the value is its length in seconds. */
    KSEF_THROTTLED,
    /** The call to KSeF failed; the value is what was seen. */
    KSEF_FAILED,
    /** KSeF was not called lately. */
    KSEF_NOT_CALLED,
    /** How many calls in a row have failed. */
    FAILED_IN_A_ROW,
    /** What the status service shows. */
    STATUS_SHOWN,
    /** The status service cannot be read; the value is what was seen instead. */
    STATUS_UNREADABLE,
    /** The status service was read too long ago; the value is when. */
    STATUS_STALE,
    /** The status service shows the frozen sample of the test environment. */
    STATUS_FROZEN,
    /** The environment has no status service; the value is the environment. */
    STATUS_NONE,
    /** Something else in the network answers. */
    NETWORK_UP,
    /** Nothing in the network answers. */
    NETWORK_DOWN,
    /** The own network was not probed. */
    NETWORK_UNKNOWN
  }

  public Reason {
    requireNonNull(kind, "kind");
    requireNonNull(detail, "detail");
  }

  static Reason of(Kind kind) {
    return new Reason(kind, "");
  }
}
