package pl.latarnik.application.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.law.ordynacja.Art12;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/** Puts the count of a term into words, day by day, each counted or skipped with the reason. */
record DayCounting(Language language) {

  /** Returns the count of the legal term, and where the other reading is earlier, of that too. */
  List<DayCount> counts(InvoiceRuling ruling) {
    if (!(ruling.duty() instanceof SubmissionDuty.DueBy due)) {
      return List.empty();
    }
    return ruling.count().toList().flatMap(count -> counts(count, due));
  }

  private List<DayCount> counts(TermCount count, SubmissionDuty.DueBy due) {
    DayCount legal =
        new DayCount(
            language.say("Termin przesłania, dzień po dniu", "The term of sending, day by day"),
            days(count, due.day()));
    if (due.safeBy().equals(due.day())) {
      return List.of(legal);
    }
    TermCount careful =
        TermCount.of(count.event(), count.counted().size(), PolishBusinessDays.countingSaturdays());
    return List.of(
        legal,
        new DayCount(
            language.say(
                "Bezpieczny dzień: to samo, licząc soboty",
                "The safe day: the same with Saturdays counted"),
            days(careful, due.safeBy())));
  }

  private List<CountedDay> days(TermCount count, LocalDate last) {
    List<CountedDay> days = List.of(event(count.event()));
    int number = 0;
    for (LocalDate day = count.event().plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (count.counted().contains(day)) {
        number++;
        days = days.append(counted(day, number));
      } else {
        days = days.append(day.isAfter(count.counted().last()) ? moved(day, last) : skipped(day));
      }
    }
    return days;
  }

  private CountedDay event(LocalDate day) {
    return new CountedDay(
        day,
        CountedDay.Role.EVENT,
        Option.none(),
        language.say("dzień zdarzenia, nie liczy się", "the day of the event, not counted"),
        Option.some(Art12.PAR_1.citation()));
  }

  private CountedDay counted(LocalDate day, int number) {
    return new CountedDay(
        day,
        CountedDay.Role.COUNTED,
        Option.some(number),
        language.say("liczony, dzień roboczy nr " + number, "counted, business day no. " + number),
        Option.none());
  }

  private CountedDay moved(LocalDate day, LocalDate last) {
    return new CountedDay(
        day,
        CountedDay.Role.MOVED,
        Option.none(),
        day.equals(last)
            ? language.say("przesunięty koniec terminu", "the end of the term, moved here")
            : language.say(
                "termin się tu nie kończy, przesuwa się dalej",
                "the term does not end here, it moves on"),
        Option.some(Art12.PAR_5.citation()));
  }

  private CountedDay skipped(LocalDate day) {
    Option<StatutoryHoliday> holiday = UstawaODniachWolnych.holidayOn(day);
    return new CountedDay(
        day,
        CountedDay.Role.SKIPPED,
        Option.none(),
        language.say("pominięty, ", "skipped, ")
            + holiday
                .map(h -> language.say(h.polishName(), h.englishName()))
                .getOrElse(() -> free(day)),
        holiday
            .map(h -> h.basis().citation())
            .orElse(() -> saturday(day).map(id -> "wykładnia " + id)));
  }

  private String free(LocalDate day) {
    return saturday(day).isDefined()
        ? language.say("sobota", "Saturday")
        : language.say("w kalendarzu dzień wolny", "a day off in the calendar");
  }

  private static Option<String> saturday(LocalDate day) {
    return Option.when(
        day.getDayOfWeek() == DayOfWeek.SATURDAY, () -> ObjasnieniaWykladnia.W_1.id());
  }
}
