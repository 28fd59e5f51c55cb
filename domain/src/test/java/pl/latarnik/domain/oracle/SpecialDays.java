package pl.latarnik.domain.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Days around which terms go wrong: before holidays, at the ends of years, when clocks change. */
final class SpecialDays {

  /** A Tuesday with no holiday near: the plainest day. */
  static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);

  private static final int LAST_YEAR = 2030;

  private SpecialDays() {}

  /** Lists them for the years of KSeF 2.0. */
  static List<LocalDate> all() {
    List<LocalDate> days = new ArrayList<>(List.of(TUE_2026_11_24, LocalDate.of(2026, 2, 1)));
    for (int year = 2026; year <= LAST_YEAR; year++) {
      LocalDate easter = NaiveCalendar.easter(year);
      for (int offset : new int[] {-3, -2, -1, 0, 1, 48, 49, 58, 59, 60}) {
        days.add(easter.plusDays(offset));
      }
      for (LocalDate day = LocalDate.of(year, 12, 15);
          !day.isAfter(LocalDate.of(year + 1, 1, 7));
          day = day.plusDays(1)) {
        days.add(day);
      }
      days.addAll(
          List.of(
              LocalDate.of(year, 4, 30),
              LocalDate.of(year, 5, 2),
              LocalDate.of(year, 8, 14),
              LocalDate.of(year, 10, 31),
              LocalDate.of(year, 11, 10),
              LocalDate.of(year, 2, 28),
              clockChange(year, Month.MARCH),
              clockChange(year, Month.MARCH).minusDays(1),
              clockChange(year, Month.OCTOBER),
              clockChange(year, Month.OCTOBER).minusDays(1)));
    }
    days.removeIf(day -> day.isBefore(LocalDate.of(2026, 2, 1)) || day.getYear() > LAST_YEAR);
    return days;
  }

  private static LocalDate clockChange(int year, Month month) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
  }
}
