package pl.latarnik.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D13")
class BusinessDaysTest {

  private static final LocalDate TUE_2026_02_03 = LocalDate.of(2026, 2, 3);
  private static final LocalDate WED_2026_02_04 = LocalDate.of(2026, 2, 4);
  private static final LocalDate WED_2026_02_11 = LocalDate.of(2026, 2, 11);
  private static final LocalDate WED_2026_02_18 = LocalDate.of(2026, 2, 18);

  /** A calendar of somebody else, which gives no more than it has to. */
  private final BusinessDays wednesdays = day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY;

  @Test
  void another_calendar_has_to_know_its_days_only() {
    assertEquals(WED_2026_02_04, wednesdays.next(TUE_2026_02_03));
    assertEquals(WED_2026_02_11, wednesdays.next(WED_2026_02_04));
    assertEquals(WED_2026_02_04, wednesdays.nextOrSame(TUE_2026_02_03));
    assertEquals(WED_2026_02_04, wednesdays.nextOrSame(WED_2026_02_04));
    assertEquals(WED_2026_02_18, wednesdays.plus(WED_2026_02_04, 2));
    assertEquals(TUE_2026_02_03, wednesdays.plus(TUE_2026_02_03, 0));
    assertEquals(2, wednesdays.between(WED_2026_02_04, WED_2026_02_18));
    assertEquals(0, wednesdays.between(WED_2026_02_18, WED_2026_02_04));
  }

  @Test
  void another_calendar_refuses_to_count_backwards_too() {
    assertThrows(IllegalArgumentException.class, () -> wednesdays.plus(WED_2026_02_04, -1));
  }
}
