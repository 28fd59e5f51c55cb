package pl.latarnik.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolishBusinessDaysTest {

  private static final LocalDate TUE_2024_12_24 = LocalDate.of(2024, 12, 24);
  private static final LocalDate WED_2025_12_24 = LocalDate.of(2025, 12, 24);
  private static final LocalDate SAT_2025_07_12 = LocalDate.of(2025, 7, 12);
  private static final LocalDate MON_2025_07_21 = LocalDate.of(2025, 7, 21);
  private static final LocalDate TUE_2025_07_22 = LocalDate.of(2025, 7, 22);
  private static final LocalDate FRI_2026_02_06 = LocalDate.of(2026, 2, 6);
  private static final LocalDate SAT_2026_02_07 = LocalDate.of(2026, 2, 7);
  private static final LocalDate SUN_2026_02_08 = LocalDate.of(2026, 2, 8);

  private final BusinessDays polish = PolishBusinessDays.of();
  private final BusinessDays withSaturdays = PolishBusinessDays.countingSaturdays();

  @ParameterizedTest
  @Tag("D11")
  @CsvSource({
    "2026-04-03, 2026-04-07", // Good Friday; Easter Monday follows
    "2026-06-03, 2026-06-05", // Wednesday before Corpus Christi
    "2027-03-26, 2027-03-30", // Good Friday
    "2027-05-26, 2027-05-28", // Wednesday before Corpus Christi
    "2028-04-14, 2028-04-18", // Good Friday
    "2028-06-14, 2028-06-16", // Wednesday before Corpus Christi
    "2026-05-22, 2026-05-25", // Friday before Pentecost, whose Monday is a working day
  })
  void movable_feasts_are_stepped_over(LocalDate day, LocalDate next) {
    assertEquals(next, polish.next(day));
  }

  @ParameterizedTest
  @Tag("D12")
  @CsvSource({
    "2026-12-23, 2026-12-28", // Wednesday; Christmas Eve, Christmas, a weekend
    "2025-12-23, 2025-12-29", // Tuesday
    "2024-12-23, 2024-12-24", // Monday; the act did not have Christmas Eve yet
    "2024-12-24, 2024-12-27", // Tuesday
  })
  void christmas_eve_is_stepped_over_since_2025(LocalDate day, LocalDate next) {
    assertEquals(next, polish.next(day));
  }

  @Test
  @Tag("D12")
  void christmas_eve_is_a_business_day_until_2024_only() {
    assertTrue(polish.isBusinessDay(TUE_2024_12_24));
    assertFalse(polish.isBusinessDay(WED_2025_12_24));
  }

  @Test
  @Tag("D14")
  void seven_business_days_after_the_ministry_s_saturday_end_on_a_tuesday() {
    assertEquals(TUE_2025_07_22, polish.plus(SAT_2025_07_12, 7));
  }

  @Test
  @Tag("D14")
  void seven_business_days_end_a_day_earlier_where_saturdays_count() {
    assertEquals(MON_2025_07_21, withSaturdays.plus(SAT_2025_07_12, 7));
  }

  @Test
  @Tag("D14")
  void saturday_is_a_business_day_only_in_the_other_reading() {
    assertFalse(polish.isBusinessDay(SAT_2026_02_07));
    assertTrue(withSaturdays.isBusinessDay(SAT_2026_02_07));
    assertFalse(withSaturdays.isBusinessDay(SUN_2026_02_08));
  }

  @Test
  void next_or_same_stays_on_a_business_day_and_leaves_a_weekend() {
    assertEquals(FRI_2026_02_06, polish.nextOrSame(FRI_2026_02_06));
    assertEquals(SUN_2026_02_08.plusDays(1), polish.nextOrSame(SAT_2026_02_07));
  }

  @Test
  void plus_zero_stays_on_the_day_even_on_a_sunday() {
    assertEquals(SUN_2026_02_08, polish.plus(SUN_2026_02_08, 0));
  }

  @Test
  void between_is_zero_when_the_end_is_not_later() {
    assertEquals(0, polish.between(FRI_2026_02_06, FRI_2026_02_06));
    assertEquals(0, polish.between(SUN_2026_02_08, FRI_2026_02_06));
  }

  @Test
  void a_negative_number_of_days_is_refused_with_the_number() {
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> polish.plus(FRI_2026_02_06, -1));
    assertEquals("cannot count -1 business days forward: give 0 or more", refusal.getMessage());
  }

  @ParameterizedTest
  @Tag("D13")
  @CsvSource({"2010-12-31", "2102-01-01", "-999999999-01-01", "+999999999-12-31"})
  void a_day_outside_the_calendar_is_refused_with_the_day_and_the_range(LocalDate day) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> polish.next(day));

    assertEquals(
        day + " lies outside the calendar, which knows 2011-01-01 to 2101-12-31",
        refusal.getMessage());
    assertThrows(IllegalArgumentException.class, () -> polish.isBusinessDay(day));
    assertThrows(IllegalArgumentException.class, () -> polish.nextOrSame(day));
    assertThrows(IllegalArgumentException.class, () -> polish.plus(day, 0));
    assertThrows(IllegalArgumentException.class, () -> polish.between(day, FRI_2026_02_06));
    assertThrows(IllegalArgumentException.class, () -> polish.between(FRI_2026_02_06, day));
  }

  @ParameterizedTest
  @Tag("D13")
  @CsvSource({"2101-12-30, 2", "2101-12-31, 1", "2026-02-06, 2147483647"})
  void a_step_that_leaves_the_calendar_is_refused(LocalDate day, int n) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> polish.plus(day, n));

    assertEquals(
        "business day number %d after %s lies outside the calendar, which knows 2011-01-01 to 2101-12-31"
            .formatted(n, day),
        refusal.getMessage());
  }

  @Test
  @Tag("D13")
  void terms_that_start_in_2100_still_end_inside_the_calendar() {
    assertEquals(LocalDate.of(2101, 1, 12), polish.plus(LocalDate.of(2100, 12, 31), 7));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_calendar_made_anew_is_that_of_the_plain_one_from_its_first_to_its_last_year(
      boolean saturdaysCount) {
    BusinessDays anew = new PolishBusinessDays(saturdaysCount);
    BusinessDays plain = new PlainBusinessDays(saturdaysCount);

    for (int year : new int[] {2011, 2024, 2025, 2026, 2101}) {
      LocalDate newYear = LocalDate.of(year, 1, 1);
      for (LocalDate day = newYear; day.getYear() == year; day = day.plusDays(1)) {
        assertEquals(plain.isBusinessDay(day), anew.isBusinessDay(day), day::toString);
        assertEquals(plain.between(newYear, day), anew.between(newYear, day), day::toString);
      }
    }
  }
}
