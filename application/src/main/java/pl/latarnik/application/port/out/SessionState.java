package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * How far KSeF is with a session of either kind.
 *
 * @param kind what follows from it
 * @param code KSeF's status code
 * @param description what KSeF calls it
 * @param details what KSeF adds
 * @param invoices how many it counts in it; 0 where it does not say
 * @param accepted how many of them have a number; 0 where it does not say
 * @param rejected how many of them it refused; 0 where it does not say
 */
public record SessionState(
    Kind kind,
    int code,
    String description,
    List<String> details,
    int invoices,
    int accepted,
    int rejected) {

  /** What can be expected of a session. */
  public enum Kind {
    /** Not closed, or closed just now: 100. */
    OPEN,
    /** Closed; KSeF is still at it. Any other code below 200. */
    PROCESSING,
    /** Done, 200: each invoice has its fate. */
    DONE,
    /** Done, 445: it holds no valid invoice; each has its fate. */
    NOTHING_ACCEPTED,
    /** Cancelled, 440: nothing was sent, or not in time. It was seen to come back to life. */
    CANCELLED,
    /** Broken: key, archive, parts, system. None of its invoices gets a number in it. */
    FAILED
  }

  public SessionState {
    requireNonNull(kind, "kind");
    requireNonNull(description, "description");
    requireNonNull(details, "details");
  }
}
