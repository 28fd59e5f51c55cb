package pl.latarnik.domain.calendar;

import java.time.LocalDate;

/**
 * A calendar of business days; open on purpose, so that a calendar can be replaced without touching
 * a rule.
 *
 * <p>Only {@link #isBusinessDay} has to be given. The other methods walk day by day; a calendar
 * that knows better overrides them with the same results. A calendar may refuse days that it does
 * not model with an {@link IllegalArgumentException}; it must hold a business day after every day
 * that it models but its last ones.
 *
 * @see "docs/slownik.md: dzień roboczy"
 */
public interface BusinessDays {

  /** Checks whether this day is a business day. */
  boolean isBusinessDay(LocalDate day);

  /** Returns the first business day strictly after this day. */
  default LocalDate next(LocalDate day) {
    return nextOrSame(day.plusDays(1));
  }

  /** Returns the day itself if it is a business day, otherwise the first business day after it. */
  default LocalDate nextOrSame(LocalDate day) {
    LocalDate found = day;
    while (!isBusinessDay(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /**
   * Returns the n-th business day strictly after this day.
   *
   * @param n how many business days; 0 gives the day itself, even if it is not a business day; a
   *     negative number is refused with an {@link IllegalArgumentException}
   */
  default LocalDate plus(LocalDate day, int n) {
    refuseNegative(n);
    LocalDate reached = day;
    for (int i = 0; i < n; i++) {
      reached = next(reached);
    }
    return reached;
  }

  /**
   * Counts the business days later than {@code after} and not later than {@code upTo}; 0 if {@code
   * upTo} is not after {@code after}.
   */
  default int between(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isBusinessDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** Refuses a negative number of business days, as {@link #plus} has to. */
  static void refuseNegative(int n) {
    if (n < 0) {
      throw new IllegalArgumentException(
          "cannot count " + n + " business days forward: give 0 or more");
    }
  }
}
