package pl.latarnik.application.explain;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.law.Wording;

/** The languages in which the law is explained. */
public enum Language {
  /** Polish. */
  POLISH(List.of("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")),
  /** English. */
  ENGLISH(List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"));

  private final List<String> weekdays;

  Language(List<String> weekdays) {
    this.weekdays = weekdays;
  }

  /** Returns the one of the two that is in this language. */
  public String say(String polish, String english) {
    return this == POLISH ? polish : english;
  }

  /** Returns the wording in this language. */
  public String say(Wording wording) {
    return say(wording.polish(), wording.english());
  }

  /** Returns the day with its weekday: {@code 2026-07-21 (wtorek)}. */
  public String day(LocalDate day) {
    return day + " (" + weekday(day) + ")";
  }

  /** Returns the name of the weekday. */
  public String weekday(LocalDate day) {
    return weekdays.get(day.getDayOfWeek().getValue() - 1);
  }
}
