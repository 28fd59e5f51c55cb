package pl.latarnik.domain.law.holidays;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
final class Easter {

  private Easter() {}

  /**
   * Calculates Easter Sunday: the Sunday after the first full moon of the church's tables that
   * falls on 21 March or later.
   */
  static LocalDate sundayOf(int year) {
    int century = year / 100;
    int droppedLeapDays = century - century / 4;
    int moonCorrection = (8 * century + 13) / 25;
    int epact = (19 * (year % 19) + droppedLeapDays - moonCorrection + 15) % 30;
    // The tables hold a moon of 29 days at the top, so the two latest full moons come a day
    // earlier.
    int fullMoon = epact == 29 || epact == 28 && year % 19 > 10 ? epact - 1 : epact;
    LocalDate day = LocalDate.of(year, 3, 21).plusDays(fullMoon);
    return day.plusDays(7 - day.getDayOfWeek().getValue() % 7);
  }
}
