package pl.latarnik.application.explain;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.law.Wording;

/** The languages in which the law is explained, with their days and numbers. */
public enum Language {
  /** Polish. */
  POLISH(
      List.of("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
      List.of(
          "stycznia",
          "lutego",
          "marca",
          "kwietnia",
          "maja",
          "czerwca",
          "lipca",
          "sierpnia",
          "września",
          "października",
          "listopada",
          "grudnia")),
  /** English. */
  ENGLISH(
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December"));

  private static final List<String> ON =
      List.of(
          "w poniedziałek",
          "we wtorek",
          "w środę",
          "w czwartek",
          "w piątek",
          "w sobotę",
          "w niedzielę");
  private static final List<String> UNTIL =
      List.of("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli");

  private final List<String> weekdays;
  private final List<String> months;

  Language(List<String> weekdays, List<String> months) {
    this.weekdays = weekdays;
    this.months = months;
  }

  /** Returns the one of the two that is in this language. */
  public String say(String polish, String english) {
    return this == POLISH ? polish : english;
  }

  /** Returns the wording in this language. */
  public String say(Wording wording) {
    return say(wording.polish(), wording.english());
  }

  /** Returns the day as it stands in a table: {@code 21 lipca 2026 r. (wtorek)}. */
  public String day(LocalDate day) {
    return date(day) + " (" + weekday(day) + ")";
  }

  /** Returns the day as it stands in a sentence: {@code wtorek 21 lipca 2026 r.}. */
  public String named(LocalDate day) {
    return weekday(day) + say(" ", ", ") + date(day);
  }

  /** Returns the day without its weekday: {@code 21 lipca 2026 r.}. */
  public String date(LocalDate day) {
    return shortDate(day) + " " + day.getYear() + say(" r.", "");
  }

  /** Returns the day without its year: {@code 21 lipca}. */
  public String shortDate(LocalDate day) {
    return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1);
  }

  /** Returns when something happens: {@code we wtorek 21 lipca 2026 r.}. */
  public String on(LocalDate day) {
    return say(pick(ON, day), "on " + weekday(day) + ",") + " " + date(day);
  }

  /** Returns until when something is to be done: {@code do wtorku 21 lipca 2026 r.}. */
  public String until(LocalDate day) {
    return say("do " + pick(UNTIL, day), "by " + weekday(day) + ",") + " " + date(day);
  }

  /** Returns from which day something runs: {@code od wtorku 21 lipca 2026 r.}. */
  public String since(LocalDate day) {
    return say("od " + pick(UNTIL, day), "from " + weekday(day) + ",") + " " + date(day);
  }

  /** Returns the moment by the clocks in Warsaw, to the minute: {@code 21 lipca 2026 r., 08:30}. */
  public String moment(Instant instant) {
    LocalDateTime local = PolishTime.toLocal(instant);
    return date(local.toLocalDate()) + ", %02d:%02d".formatted(local.getHour(), local.getMinute());
  }

  /** Returns the name of the weekday. */
  public String weekday(LocalDate day) {
    return pick(weekdays, day);
  }

  /**
   * Returns the form of a noun that a number asks for. Polish has three: 1 dzień, 2 dni robocze, 5
   * dni roboczych; English has the first and the last of its two.
   */
  public String counted(int number, Wording one, Wording few, Wording many) {
    if (number == 1) {
      return number + " " + say(one);
    }
    int ones = number % 10;
    int tens = number % 100;
    boolean isFew = ones >= 2 && ones <= 4 && (tens < 12 || tens > 14);
    return number + " " + say(isFew ? few : many);
  }

  private static String pick(List<String> names, LocalDate day) {
    return names.get(day.getDayOfWeek().getValue() - 1);
  }
}
