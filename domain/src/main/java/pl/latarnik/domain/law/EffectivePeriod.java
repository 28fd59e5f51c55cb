package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * When a provision is in force.
 *
 * @param from first day, inclusive
 * @param until first day on which it is no longer in force; none while its end is not known
 */
public record EffectivePeriod(LocalDate from, Option<LocalDate> until) {

  public EffectivePeriod {
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    if (until.exists(end -> !end.isAfter(from))) {
      throw new IllegalArgumentException("a period ends after it began: " + from + ", " + until);
    }
  }

  /** Returns the period that began on this day and has no known end. */
  public static EffectivePeriod from(LocalDate day) {
    return new EffectivePeriod(day, Option.none());
  }

  /** Says whether the provision is in force on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && until.forAll(day::isBefore);
  }
}
