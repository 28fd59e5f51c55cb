package pl.latarnik.domain.law.ordynacja;

import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;

/** Art. 12 of the tax ordinance: the day of the event does not count, a last day off moves on. */
public final class Art12 {

  /** § 1: a term in days does not count the day of the event. */
  public static final LegalBasis PAR_1 =
      basis(
          "art. 12 § 1",
          "przy terminie w dniach nie liczy się dnia zdarzenia",
          "a term in days does not count the day of the event");

  /** § 5: a last day on a Saturday or holiday moves to the next day that is neither. */
  public static final LegalBasis PAR_5 =
      basis(
          "art. 12 § 5",
          "ostatni dzień w sobotę lub święto przesuwa się na następny dzień po nich",
          "a last day on a Saturday or holiday moves to the next day after it");

  private Art12() {}

  /**
   * Calculates the last day of a term counted in business days from an event, by § 1: the day of
   * the event is day zero, also where it is no business day itself.
   */
  public static LocalDate lastDay(LocalDate event, int businessDays, BusinessDays days) {
    return days.plus(event, businessDays);
  }

  /** Moves a last day by § 5; {@code working} knows Monday to Friday without statutory holidays. */
  public static LocalDate moved(LocalDate lastDay, BusinessDays working) {
    return working.nextOrSame(lastDay);
  }

  private static LegalBasis basis(String unit, String polish, String english) {
    return new LegalBasis(
        LegalAct.ORDYNACJA_PODATKOWA,
        LegalUnit.of(unit),
        new Wording(polish, english),
        Confidence.SECONDARY,
        LocalDate.of(2026, 11, 20));
  }
}
