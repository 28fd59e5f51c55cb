package pl.latarnik.application.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.law.Wording;

@Tag("X04")
class LanguageTest {

  private static final Wording ONE = new Wording("dzień roboczy", "business day");
  private static final Wording FEW = new Wording("dni robocze", "business days");
  private static final Wording MANY = new Wording("dni roboczych", "business days");

  @ParameterizedTest
  @CsvSource({
    "2026-03-09, do poniedziałku 9 marca 2026 r., w poniedziałek 9 marca 2026 r.",
    "2026-03-10, do wtorku 10 marca 2026 r., we wtorek 10 marca 2026 r.",
    "2026-04-01, do środy 1 kwietnia 2026 r., w środę 1 kwietnia 2026 r.",
    "2026-12-24, do czwartku 24 grudnia 2026 r., w czwartek 24 grudnia 2026 r.",
    "2026-02-06, do piątku 6 lutego 2026 r., w piątek 6 lutego 2026 r.",
    "2026-08-15, do soboty 15 sierpnia 2026 r., w sobotę 15 sierpnia 2026 r.",
    "2026-11-01, do niedzieli 1 listopada 2026 r., w niedzielę 1 listopada 2026 r."
  })
  void polish_weekdays_take_the_case_of_their_preposition(LocalDate day, String until, String on) {
    assertEquals(until, Language.POLISH.until(day));
    assertEquals(on, Language.POLISH.on(day));
  }

  @Test
  void english_days_are_written_in_full() {
    LocalDate monday = LocalDate.of(2026, 3, 9);

    assertEquals("by Monday, 9 March 2026", Language.ENGLISH.until(monday));
    assertEquals("9 March 2026 (Monday)", Language.ENGLISH.day(monday));
  }

  @Test
  void moments_are_those_of_warsaw() {
    Instant halfPastElevenAtNightInLondon = Instant.parse("2026-11-24T23:30:00Z");

    assertEquals(
        "25 listopada 2026 r., 00:30", Language.POLISH.moment(halfPastElevenAtNightInLondon));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 dzień roboczy, 1 business day",
    "2, 2 dni robocze, 2 business days",
    "4, 4 dni robocze, 4 business days",
    "5, 5 dni roboczych, 5 business days",
    "7, 7 dni roboczych, 7 business days",
    "12, 12 dni roboczych, 12 business days",
    "14, 14 dni roboczych, 14 business days",
    "22, 22 dni robocze, 22 business days",
    "25, 25 dni roboczych, 25 business days"
  })
  void a_number_asks_for_its_form(int number, String polish, String english) {
    assertEquals(polish, Language.POLISH.counted(number, ONE, FEW, MANY));
    assertEquals(english, Language.ENGLISH.counted(number, ONE, FEW, MANY));
  }
}
