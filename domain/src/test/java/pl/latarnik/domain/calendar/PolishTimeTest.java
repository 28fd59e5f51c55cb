package pl.latarnik.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D15")
class PolishTimeTest {

  private static final LocalDate SUN_2026_03_29 = LocalDate.of(2026, 3, 29);
  private static final LocalDate SUN_2026_10_25 = LocalDate.of(2026, 10, 25);

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T22:59:59.999999999Z, 2026-01-31", // winter: midnight is 23:00 UTC
    "2026-01-31T23:00:00Z, 2026-02-01",
    "2026-07-14T21:59:59.999999999Z, 2026-07-14", // summer: midnight is 22:00 UTC
    "2026-07-14T22:00:00Z, 2026-07-15",
    "2026-12-31T23:00:00Z, 2027-01-01",
  })
  void the_day_changes_at_midnight_in_warsaw(Instant instant, LocalDate day) {
    assertEquals(day, PolishTime.dayOf(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, PT24H", "2026-03-29, PT23H", "2026-03-30, PT24H",
    "2026-10-24, PT24H", "2026-10-25, PT25H", "2026-10-26, PT24H",
  })
  @Tag("D16")
  void a_day_lasts_from_its_start_to_the_start_of_the_next(LocalDate day, Duration length) {
    Instant end = PolishTime.startOfDay(day.plusDays(1));

    assertEquals(length, Duration.between(PolishTime.startOfDay(day), end));
    assertEquals(day, PolishTime.dayOf(end.minusNanos(1)));
    assertEquals(day.plusDays(1), PolishTime.dayOf(end));
  }

  @Test
  void a_time_left_out_in_spring_moves_on_by_the_missing_hour() {
    Instant instant = PolishTime.at(SUN_2026_03_29.atTime(2, 30));

    assertEquals(Instant.parse("2026-03-29T01:30:00Z"), instant);
    assertEquals(SUN_2026_03_29.atTime(3, 30), PolishTime.toLocal(instant));
  }

  @Test
  void a_time_shown_twice_in_autumn_means_the_first() {
    assertEquals(
        Instant.parse("2026-10-25T00:30:00Z"), PolishTime.at(SUN_2026_10_25.atTime(2, 30)));
  }

  @Test
  void both_halves_of_the_hour_shown_twice_read_alike() {
    assertEquals(
        SUN_2026_10_25.atTime(2, 30), PolishTime.toLocal(Instant.parse("2026-10-25T00:30:00Z")));
    assertEquals(
        SUN_2026_10_25.atTime(2, 30), PolishTime.toLocal(Instant.parse("2026-10-25T01:30:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void the_zone_of_the_machine_changes_nothing(String machine) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(machine));

      assertEquals(
          LocalDate.of(2026, 2, 1), PolishTime.dayOf(Instant.parse("2026-01-31T23:00:00Z")));
      assertEquals(
          Instant.parse("2026-07-14T22:00:00Z"), PolishTime.startOfDay(LocalDate.of(2026, 7, 15)));
      assertEquals(
          LocalDateTime.of(2026, 7, 15, 14, 0),
          PolishTime.toLocal(Instant.parse("2026-07-15T12:00:00Z")));
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
