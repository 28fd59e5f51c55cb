package pl.latarnik.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds on every day of Polish time. */
@Tag("D15")
class PolishTimeProperties {

  @Property
  void every_day_begins_at_midnight(@ForAll("days") LocalDate day) {
    assertEquals(day.atStartOfDay(), PolishTime.toLocal(PolishTime.startOfDay(day)));
  }

  @Property
  void a_time_keeps_its_day_whatever_the_clocks_do(
      @ForAll("days") LocalDate day, @ForAll("minutes") int minute) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minute);

    assertEquals(day, PolishTime.dayOf(PolishTime.at(local)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2024, 1, 1).toEpochDay(), LocalDate.of(2100, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<Integer> minutes() {
    return Arbitraries.integers().between(0, 24 * 60 - 1);
  }
}
