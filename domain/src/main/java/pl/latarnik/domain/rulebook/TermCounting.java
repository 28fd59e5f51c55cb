package pl.latarnik.domain.rulebook;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/** Tells day by day how the term of an invoice was counted. */
final class TermCounting {

  private TermCounting() {}

  /**
   * Counts the term again; none where there is no last day.
   *
   * <p>Only a failure gives seven days, and there alone the other reading of a business day
   * matters.
   */
  static Option<TermCount> counted(SubmissionFacts facts, SubmissionDuty duty) {
    if (!(duty instanceof SubmissionDuty.DueBy)) {
      return Option.none();
    }
    Option<Announcement> outage = facts.countedFrom();
    LocalDate event =
        outage.flatMap(Announcement::end).map(PolishTime::dayOf).getOrElse(facts.issueDate().day());
    boolean failure = outage.exists(o -> o.kind() == OutageKind.AWARIA);
    boolean saturdays = failure && facts.readings().saturdaysCount();
    return Option.some(
        TermCount.of(
            event,
            failure ? Art106nf.DNI_NA_PRZESLANIE.latest() : 1,
            saturdays ? facts.otherDays() : facts.days()));
  }
}
