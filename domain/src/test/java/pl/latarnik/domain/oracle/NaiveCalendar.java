package pl.latarnik.domain.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days of work and rest in Poland, looked at one by one: each day as it was in its own year, even
 * where the tax law of another day is asked for.
 */
final class NaiveCalendar {

  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  private NaiveCalendar() {}

  /** The day that clocks and calendars in Warsaw show. */
  static LocalDate dayOf(Instant moment) {
    return moment.atZone(WARSAW).toLocalDate();
  }

  /** The first moment that no longer belongs to a day. */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(WARSAW).toInstant();
  }

  /**
   * Ustawa o dniach wolnych od pracy, art. 1: the holidays, and every Sunday; Christmas Eve from
   * 2025 (Dz.U. 2024 poz. 1965).
   */
  static boolean isHoliday(LocalDate day) {
    int month = day.getMonthValue();
    int number = day.getDayOfMonth();
    LocalDate easter = easter(day.getYear());
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        || month == 1 && number == 1
        || month == 1 && number == 6
        || day.equals(easter)
        || day.equals(easter.plusDays(1))
        || month == 5 && number == 1
        || month == 5 && number == 3
        || day.equals(easter.plusDays(49))
        || day.equals(easter.plusDays(60))
        || month == 8 && number == 15
        || month == 11 && number == 1
        || month == 11 && number == 11
        || month == 12 && number == 24 && day.getYear() >= 2025
        || month == 12 && number == 25
        || month == 12 && number == 26;
  }

  /** Easter Sunday by the rule of Gauss, good from 1900 to 2099. */
  static LocalDate easter(int year) {
    int d = (19 * (year % 19) + 24) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    if (d == 29 && e == 6 || d == 28 && e == 6 && year % 19 > 10) {
      e -= 7;
    }
    return LocalDate.of(year, 3, 22).plusDays(d + e);
  }

  /** Neither Saturday nor holiday. */
  static boolean isMondayToFriday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && !isHoliday(day);
  }

  /** The day a number of business days after the day of the event, Saturdays left out. */
  static LocalDate withoutSaturdays(LocalDate event, int businessDays) {
    LocalDate day = event;
    int counted = 0;
    while (counted < businessDays) {
      day = day.plusDays(1);
      if (isMondayToFriday(day)) {
        counted++;
      }
    }
    return day;
  }

  /**
   * The same with Saturdays counted; a last day on one is moved by Ordynacja podatkowa art. 12 § 5.
   */
  static LocalDate withSaturdays(LocalDate event, int businessDays) {
    LocalDate day = event;
    int counted = 0;
    while (counted < businessDays) {
      day = day.plusDays(1);
      if (!isHoliday(day)) {
        counted++;
      }
    }
    return movedFromRest(day);
  }

  /** Ordynacja podatkowa art. 12 § 5: a term does not end on a Saturday or holiday. */
  static LocalDate movedFromRest(LocalDate lastDay) {
    LocalDate day = lastDay;
    while (!isMondayToFriday(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
