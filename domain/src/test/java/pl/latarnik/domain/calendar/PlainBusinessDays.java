package pl.latarnik.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The business days of Poland once more, as simple and slow as can be and sharing no code with the
 * calendar that it checks: holidays by month and day, Easter by the anonymous algorithm that Meeus
 * printed. The steps are those of the interface.
 */
record PlainBusinessDays(boolean saturdaysCount) implements BusinessDays {

  private static final Set<MonthDay> EVERY_YEAR =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(5, 3),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  @Override
  public boolean isBusinessDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SUNDAY || weekday == DayOfWeek.SATURDAY && !saturdaysCount) {
      return false;
    }
    if (MonthDay.from(day).equals(MonthDay.of(12, 24)) && day.getYear() >= 2025) {
      return false;
    }
    LocalDate easter = easter(day.getYear());
    return !EVERY_YEAR.contains(MonthDay.from(day))
        && !day.equals(easter.plusDays(1)) // Easter Monday
        && !day.equals(easter.plusDays(60)); // Corpus Christi
  }

  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
