package pl.latarnik.domain.law.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.law.Confidence;

class UstawaODniachWolnychTest {

  private static final LocalDate TUE_2024_12_24 = LocalDate.of(2024, 12, 24);
  private static final LocalDate FRI_2025_01_31 = LocalDate.of(2025, 1, 31);
  private static final LocalDate SAT_2025_02_01 = LocalDate.of(2025, 2, 1);
  private static final LocalDate WED_2025_12_24 = LocalDate.of(2025, 12, 24);
  private static final LocalDate FRI_2026_04_03 = LocalDate.of(2026, 4, 3);
  private static final LocalDate SAT_2026_02_07 = LocalDate.of(2026, 2, 7);
  private static final LocalDate SUN_2026_02_08 = LocalDate.of(2026, 2, 8);
  private static final LocalDate SUN_2026_11_01 = LocalDate.of(2026, 11, 1);

  @ParameterizedTest
  @Tag("D11")
  @Tag("D13")
  @CsvSource({
    "2026-01-01, lit. a, Nowy Rok",
    "2026-01-06, lit. b, Święto Trzech Króli",
    "2026-04-05, lit. c, Wielkanoc",
    "2026-04-06, lit. d, Poniedziałek Wielkanocny",
    "2026-05-01, lit. e, Święto Państwowe",
    "2026-05-03, lit. f, Święto Narodowe Trzeciego Maja",
    "2026-05-24, lit. g, Zielone Świątki",
    "2026-06-04, lit. h, Boże Ciało",
    "2026-08-15, lit. i, Wniebowzięcie Najświętszej Maryi Panny",
    "2026-11-01, lit. j, Wszystkich Świętych",
    "2026-11-11, lit. k, Narodowe Święto Niepodległości",
    "2026-12-24, lit. ka, Wigilia Bożego Narodzenia",
    "2026-12-25, lit. l, pierwszy dzień Bożego Narodzenia",
    "2026-12-26, lit. m, drugi dzień Bożego Narodzenia",
  })
  void pkt_1_names_the_holiday_and_its_letter(LocalDate day, String letter, String name) {
    StatutoryHoliday holiday = UstawaODniachWolnych.holidayOn(day).get();

    assertEquals(name, holiday.polishName());
    assertEquals(
        "art. 1 pkt 1 " + letter + " ustawy o dniach wolnych od pracy", holiday.basis().citation());
  }

  @ParameterizedTest
  @Tag("D11")
  @CsvSource({
    "2027, 2027-03-28, 2027-03-29, 2027-05-16, 2027-05-27",
    "2028, 2028-04-16, 2028-04-17, 2028-06-04, 2028-06-15",
  })
  void movable_feasts_follow_easter(
      int year, LocalDate easter, LocalDate monday, LocalDate pentecost, LocalDate corpusChristi) {
    assertEquals(Option.of(easter), UstawaODniachWolnych.PKT_1_LIT_C.in(year).headOption());
    assertEquals(Option.of(monday), UstawaODniachWolnych.PKT_1_LIT_D.in(year).headOption());
    assertEquals(Option.of(pentecost), UstawaODniachWolnych.PKT_1_LIT_G.in(year).headOption());
    assertEquals(Option.of(corpusChristi), UstawaODniachWolnych.PKT_1_LIT_H.in(year).headOption());
  }

  @Test
  @Tag("D12")
  @Tag("D13")
  void pkt_1_lit_ka_christmas_eve_is_in_force_since_february_2025() {
    StatutoryHoliday christmasEve = UstawaODniachWolnych.PKT_1_LIT_KA;

    assertFalse(christmasEve.period().covers(FRI_2025_01_31));
    assertTrue(christmasEve.period().covers(SAT_2025_02_01));
    assertEquals(Option.none(), UstawaODniachWolnych.holidayOn(TUE_2024_12_24));
    assertEquals(Option.some(christmasEve), UstawaODniachWolnych.holidayOn(WED_2025_12_24));
  }

  @Test
  void pkt_2_a_sunday_without_a_name_is_free_as_a_sunday() {
    assertEquals(
        Option.some(UstawaODniachWolnych.PKT_2), UstawaODniachWolnych.holidayOn(SUN_2026_02_08));
    assertEquals(
        "art. 1 pkt 2 ustawy o dniach wolnych od pracy",
        UstawaODniachWolnych.PKT_2.basis().citation());
  }

  @Test
  void a_named_holiday_on_a_sunday_keeps_its_name() {
    assertEquals(
        Option.some(UstawaODniachWolnych.PKT_1_LIT_J),
        UstawaODniachWolnych.holidayOn(SUN_2026_11_01));
  }

  @Test
  @Tag("D14")
  void saturday_and_good_friday_are_not_in_the_act() {
    assertEquals(Option.none(), UstawaODniachWolnych.holidayOn(SAT_2026_02_07));
    assertEquals(Option.none(), UstawaODniachWolnych.holidayOn(FRI_2026_04_03));
  }

  @ParameterizedTest
  @Tag("D12")
  @CsvSource({"2024, 13", "2025, 14", "2026, 14", "2100, 14"})
  void a_year_lists_its_named_holidays_in_order(int year, int count) {
    var days = UstawaODniachWolnych.in(year).map(DatedHoliday::day);

    assertEquals(count, days.length());
    assertEquals(days.distinct().sorted(), days);
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2028, 2040})
  void sundays_of_a_year_are_all_its_sundays(int year) {
    var sundays =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
            .toList();

    assertEquals(sundays, UstawaODniachWolnych.PKT_2.in(year).asJava());
  }

  @Test
  @Tag("D13")
  void every_holiday_says_what_it_rests_on_and_how_surely() {
    for (StatutoryHoliday holiday : UstawaODniachWolnych.PKT_1.append(UstawaODniachWolnych.PKT_2)) {
      assertEquals(Confidence.SECONDARY, holiday.basis().confidence());
      assertEquals("Dz.U. 2025 poz. 296", holiday.basis().act().journal());
      assertTrue(holiday.period().until().isEmpty());
    }
  }

  @Test
  @Tag("D13")
  void the_calendar_is_free_on_the_days_of_the_act_and_on_no_other() {
    LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2101, 1, 1))
        .forEach(
            day ->
                assertEquals(
                    UstawaODniachWolnych.holidayOn(day).isEmpty(),
                    PolishBusinessDays.countingSaturdays().isBusinessDay(day),
                    day::toString));
  }
}
