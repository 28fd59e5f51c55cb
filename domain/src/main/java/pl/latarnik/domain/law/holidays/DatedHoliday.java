package pl.latarnik.domain.law.holidays;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A statutory holiday on one of its days.
 *
 * @param day the day
 * @param holiday the holiday that falls on it
 */
public record DatedHoliday(LocalDate day, StatutoryHoliday holiday) {

  public DatedHoliday {
    requireNonNull(day, "day");
    requireNonNull(holiday, "holiday");
  }
}
