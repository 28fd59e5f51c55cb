package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.dates.IssueTermFacts;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ordynacja.Art12;

/** Art. 106i: when an invoice must be issued at all. */
public final class Art106i {

  private static final LocalDate LONG_IN_FORCE = LocalDate.of(2014, 1, 1);

  /** Ust. 1, 2: the day of the month after supply or payment. */
  public static final Parameter<Integer> DZIEN_MIESIACA =
      Parameter.of(
          "dzień następnego miesiąca",
          15,
          LONG_IN_FORCE,
          read(
              "art. 106i ust. 1",
              "najpóźniej 15. dnia miesiąca po miesiącu dostawy lub zapłaty",
              "at the latest on the 15th of the month after that of supply or payment"));

  /** Ust. 7: how many days before supply or payment it may be issued. */
  public static final Parameter<Integer> NAJWCZESNIEJ_DNI =
      Parameter.of(
          "dni przed dostawą lub zapłatą",
          60,
          LONG_IN_FORCE,
          read(
              "art. 106i ust. 7",
              "nie wcześniej niż 60. dnia przed dostawą lub zapłatą",
              "not earlier than on the 60th day before supply or payment"));

  private Art106i() {}

  /** Calculates the last day of issue. */
  public static LocalDate lastDay(LocalDate supply, Readings readings, BusinessDays working) {
    LocalDate day = supply.plusMonths(1).withDayOfMonth(DZIEN_MIESIACA.latest());
    return readings.art12Par5For106i() ? Art12.moved(day, working) : day;
  }

  /** Says whether an invoice was issued in time. */
  public static IssueTimeliness timeliness(IssueTermFacts facts, LocalDate lastDay) {
    LocalDate issued = facts.issueDate().day();
    if (issued.isAfter(lastDay)) {
      return IssueTimeliness.LATE;
    }
    return issued.isBefore(facts.supply().minusDays(NAJWCZESNIEJ_DNI.latest()))
        ? IssueTimeliness.TOO_EARLY
        : IssueTimeliness.ON_TIME;
  }
}
