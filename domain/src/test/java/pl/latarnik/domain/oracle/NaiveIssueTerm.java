package pl.latarnik.domain.oracle;

import java.time.LocalDate;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.law.Readings;

/** By when an invoice had to be issued at all, art. 106i. */
final class NaiveIssueTerm {

  private NaiveIssueTerm() {}

  /** Art. 106i ust. 1 and 2: the 15th of the month after the supply or the payment. */
  static LocalDate issueBy(LocalDate supply, Readings readings) {
    LocalDate fifteenth = supply.plusMonths(1).withDayOfMonth(15);
    return readings.art12Par5For106i() ? NaiveCalendar.movedFromRest(fifteenth) : fifteenth;
  }

  /** Art. 106i ust. 1 and ust. 7: nor earlier than on the sixtieth day before. */
  static IssueTimeliness kept(LocalDate issueDate, LocalDate supply, Readings readings) {
    if (issueDate.isBefore(supply.minusDays(60))) {
      return IssueTimeliness.TOO_EARLY;
    }
    return issueDate.isAfter(issueBy(supply, readings))
        ? IssueTimeliness.LATE
        : IssueTimeliness.ON_TIME;
  }
}
