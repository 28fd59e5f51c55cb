package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * One day of a plan: what the law makes of an invoice issued on it.
 *
 * @param ruling the ruling
 */
record PlanDay(InvoiceRuling ruling) {

  PlanDay {
    requireNonNull(ruling, "ruling");
  }

  /** Returns the day of issue. */
  LocalDate day() {
    return ruling.facts().issueDate().day();
  }

  /** Returns the rule that decides the term. */
  LegalRule<?, SubmissionDuty> deciding() {
    // What is not sent yet cannot be refused for its P_1, so there always is an answer.
    return ruling.answers().get().duty().decisive();
  }

  /** Returns the day from which the term runs, where that is another one than the day of issue. */
  Option<LocalDate> countedFrom() {
    return ruling.count().map(TermCount::event).filter(event -> !event.equals(day()));
  }

  /** Returns what makes a day one that does not count; the Saturday by our reading. */
  static String citation(LocalDate skipped) {
    return UstawaODniachWolnych.holidayOn(skipped)
        .map(holiday -> holiday.basis().citation())
        .getOrElse("wykładnia " + ObjasnieniaWykladnia.W_1.id());
  }

  /** Lists the days between the event and the last day that do not count. */
  List<LocalDate> skipped() {
    return ruling.count().map(PlanDay::skipped).getOrElse(List.empty());
  }

  private static List<LocalDate> skipped(TermCount count) {
    List<LocalDate> skipped = List.empty();
    LocalDate last = count.counted().last();
    for (LocalDate day = count.event().plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
      skipped = PolishBusinessDays.of().isBusinessDay(day) ? skipped : skipped.append(day);
    }
    return skipped;
  }
}
