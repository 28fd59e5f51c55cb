package pl.latarnik.domain.law.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D11")
class EasterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25",
        "2038-04-25", // the latest day possible
        "2076-04-19",
        "1981-04-19", // the full moon of 19 April is moved to the 18th
        "1954-04-18",
        "2049-04-18", // and that of the 18th to the 17th
        "1818-03-22",
        "2285-03-22", // the earliest day possible
      })
  void easter_is_on_the_day_that_the_tables_give(LocalDate easter) {
    assertEquals(easter, Easter.sundayOf(easter.getYear()));
  }

  /**
   * Compares with the church's own procedure, which works on the age of the moon: the epact of the
   * golden number, corrected by the centuries, and the first Sunday after the fourteenth day of the
   * moon.
   */
  @Test
  void easter_follows_the_epact_in_every_year_of_the_gregorian_calendar() {
    for (int year = 1583; year <= 4099; year++) {
      assertEquals(byEpact(year), Easter.sundayOf(year), "year " + year);
    }
  }

  private static LocalDate byEpact(int year) {
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int solar = 3 * century / 4 - 12;
    int lunar = (8 * century + 5) / 25 - 5;
    int epact = Math.floorMod(11 * golden + 20 + lunar - solar, 30);
    if (epact == 25 && golden > 11 || epact == 24) {
      epact++;
    }
    int march = 44 - epact;
    LocalDate moon = LocalDate.of(year, 3, 1).plusDays((march < 21 ? march + 30 : march) - 1L);
    LocalDate day = moon.plusDays(1);
    while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
