package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A day of a term, and why it counts or does not.
 *
 * @param day the day
 * @param role what it is for the term
 * @param number its number among the days that count; none where it does not count
 * @param reason why, in words
 * @param citation the provision that says so; none where no provision is needed
 */
public record CountedDay(
    LocalDate day, Role role, Option<Integer> number, String reason, Option<String> citation) {

  /** What a day can be for a term. */
  public enum Role {
    /** The day of the event from which the term runs. */
    EVENT,
    /** It counts. */
    COUNTED,
    /** It is passed over. */
    SKIPPED,
    /** The term would end before it, and is moved to it or over it. */
    MOVED
  }

  public CountedDay {
    requireNonNull(day, "day");
    requireNonNull(role, "role");
    requireNonNull(number, "number");
    requireNonNull(reason, "reason");
    requireNonNull(citation, "citation");
  }
}
