package pl.latarnik.application.watch;

import static java.util.Objects.requireNonNull;

/**
 * Something in the messages of the status service that a person must look at.
 *
 * @param kind what is wrong
 * @param eventId which event it belongs to
 * @param message id of the message, for example {@code K/2026/AWR/02}
 */
public record Doubt(Kind kind, long eventId, String message) {

  /** What can be wrong. */
  public enum Kind {
    /** One message came with one version in two wordings; the one published first counts. */
    TWO_WORDINGS_OF_ONE_VERSION,
    /** A failure ended of which no start was ever shown; the message of the end tells both. */
    END_WITHOUT_START,
    /** The stated end lies before the stated start; the outage counts as open. */
    END_BEFORE_START,
    /** A message that must state an end states none; the outage counts as open. */
    END_NOT_STATED,
    /** A category or type that is not known; the message counts for nothing. */
    UNKNOWN_SORT,
    /** A failure lasts while a total failure is told of: a person must confirm what holds. */
    GREW_INTO_TOTAL_FAILURE
  }

  public Doubt {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
  }
}
