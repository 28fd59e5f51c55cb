package pl.latarnik.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** What holds on every day of the calendar, in both readings of Saturday. */
class PolishBusinessDaysProperties {

  private static final LocalDate SAT_2011_01_01 = LocalDate.of(2011, 1, 1);
  private static final LocalDate FRI_2100_12_31 = LocalDate.of(2100, 12, 31);

  @Property
  void two_shifts_are_one_shift_by_their_sum(
      @ForAll("calendars") BusinessDays calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 100) int a,
      @ForAll @IntRange(max = 100) int b) {
    assertEquals(calendar.plus(day, a + b), calendar.plus(calendar.plus(day, a), b));
  }

  @Property
  void between_undoes_plus(
      @ForAll("calendars") BusinessDays calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 200) int n) {
    assertEquals(n, calendar.between(day, calendar.plus(day, n)));
  }

  @Property
  void a_period_cut_in_two_has_as_many_business_days_as_both_parts(
      @ForAll("calendars") BusinessDays calendar,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 180) int first,
      @ForAll @IntRange(max = 180) int second) {
    LocalDate cut = day.plusDays(first);
    LocalDate end = cut.plusDays(second);

    assertEquals(
        calendar.between(day, end), calendar.between(day, cut) + calendar.between(cut, end));
  }

  @Property
  void next_is_the_only_business_day_in_the_step_it_takes(
      @ForAll("calendars") BusinessDays calendar, @ForAll("days") LocalDate day) {
    LocalDate next = calendar.next(day);

    assertTrue(next.isAfter(day));
    assertTrue(calendar.isBusinessDay(next));
    day.plusDays(1)
        .datesUntil(next)
        .forEach(skipped -> assertFalse(calendar.isBusinessDay(skipped), skipped::toString));
  }

  @Property
  void shifts_and_counts_are_those_of_the_plain_calendar(
      @ForAll boolean saturdaysCount,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 60) int n) {
    BusinessDays tables = calendar(saturdaysCount);
    BusinessDays plain = new PlainBusinessDays(saturdaysCount);

    assertEquals(plain.plus(day, n), tables.plus(day, n));
    assertEquals(plain.between(day, day.plusDays(n)), tables.between(day, day.plusDays(n)));
    assertEquals(plain.between(day.plusDays(n), day), tables.between(day.plusDays(n), day));
  }

  @Example
  @Tag("D11")
  @Tag("D12")
  @Tag("D13")
  void every_day_from_2011_to_2100_is_that_of_the_plain_calendar() {
    for (boolean saturdaysCount : new boolean[] {false, true}) {
      BusinessDays tables = calendar(saturdaysCount);
      BusinessDays plain = new PlainBusinessDays(saturdaysCount);
      for (LocalDate day = SAT_2011_01_01; !day.isAfter(FRI_2100_12_31); day = day.plusDays(1)) {
        assertEquals(plain.isBusinessDay(day), tables.isBusinessDay(day), day::toString);
        assertEquals(plain.next(day), tables.next(day), day::toString);
        assertEquals(plain.nextOrSame(day), tables.nextOrSame(day), day::toString);
        assertEquals(plain.plus(day, 7), tables.plus(day, 7), day::toString);
      }
    }
  }

  @Example
  @Tag("D15")
  void the_zone_and_language_of_the_machine_change_nothing() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      every_day_from_2011_to_2100_is_that_of_the_plain_calendar();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Provide
  Arbitrary<BusinessDays> calendars() {
    return Arbitraries.of(PolishBusinessDays.of(), PolishBusinessDays.countingSaturdays());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(SAT_2011_01_01.toEpochDay(), FRI_2100_12_31.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static BusinessDays calendar(boolean saturdaysCount) {
    return saturdaysCount ? PolishBusinessDays.countingSaturdays() : PolishBusinessDays.of();
  }
}
