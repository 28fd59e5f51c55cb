package pl.latarnik.domain.law.holidays;

import java.time.LocalDate;

/** The rule by which a statutory holiday gets its date in a year. */
public sealed interface HolidayDate {

  /** Returns the day on which the holiday falls in this year. */
  LocalDate in(int year);

  /**
   * A holiday on the same date every year.
   *
   * @param month 1 to 12
   * @param day day of the month; no holiday falls on 29 February
   */
  record Fixed(int month, int day) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return LocalDate.of(year, month, day);
    }
  }

  /**
   * A holiday that moves with Easter.
   *
   * @param days how many days after Easter Sunday it falls; 0 for Easter Sunday itself
   */
  record AfterEaster(int days) implements HolidayDate {
    @Override
    public LocalDate in(int year) {
      return Easter.sundayOf(year).plusDays(days);
    }
  }
}
