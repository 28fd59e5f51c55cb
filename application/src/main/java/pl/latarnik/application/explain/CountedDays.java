package pl.latarnik.application.explain;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.law.ordynacja.Art12;

/** Puts the count of a term into words, day by day, each counted or skipped with the reason. */
record CountedDays(Language language) {

  /** Returns a line for the event, and one for every day after it up to the last. */
  List<String> lines(TermCount count, LocalDate last) {
    List<String> lines =
        List.of(
            language.day(count.event())
                + language.say(
                    ": dzień zdarzenia, nie liczy się (", ": the day of the event, not counted (")
                + Art12.PAR_1.citation()
                + ")");
    int number = 0;
    for (LocalDate day = count.event().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (count.counted().contains(day)) {
        number++;
        lines = lines.append(language.day(day) + counted(number));
      } else {
        lines = lines.append(language.day(day) + skipped(day, count));
      }
    }
    return lines;
  }

  private String counted(int number) {
    return language.say(
        ": liczony, dzień roboczy nr " + number, ": counted, business day no. " + number);
  }

  private String skipped(LocalDate day, TermCount count) {
    if (day.isAfter(count.counted().last())) {
      return language.say(": przesunięty koniec terminu (", ": the end of the term moved (")
          + Art12.PAR_5.citation()
          + ")";
    }
    return UstawaODniachWolnych.holidayOn(day)
        .map(this::holiday)
        .getOrElse(
            language.say(
                ": pominięty, sobota (wykładnia W-1)", ": skipped, Saturday (reading W-1)"));
  }

  private String holiday(StatutoryHoliday holiday) {
    return language.say(": pominięty, ", ": skipped, ")
        + language.say(holiday.polishName(), holiday.englishName())
        + " ("
        + holiday.basis().citation()
        + ")";
  }
}
