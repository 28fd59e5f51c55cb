package pl.latarnik.domain.law.ordynacja;

import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.deadline.TimelinessFacts;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;

/** Art. 12 of the tax ordinance: the day of the event does not count, a last day off moves on. */
public final class Art12 {

  /** § 1: a term in days does not count the day of the event. */
  public static final LegalBasis PAR_1 =
      basis(
          "art. 12 § 1",
          "dnia zdarzenia się nie liczy, a termin kończy się z upływem ostatniego dnia",
          "the day of the event does not count, and the term ends with its last day");

  /** § 1: sent by the end of the last day. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_DOTRZYMANY =
      Rule.of("ordynacja/12/1/dotrzymany", PAR_1)
          .given(
              "przesłana najpóźniej ostatniego dnia terminu",
              "sent on the last day of the term or before",
              TimelinessFacts::isSentInTime)
          .then(facts -> Timeliness.ON_TIME);

  /** § 1: sent after the last day. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_UCHYBIONY =
      Rule.of("ordynacja/12/1/uchybiony", PAR_1)
          .given(
              "przesłana po ostatnim dniu terminu",
              "sent after the last day of the term",
              TimelinessFacts::isSentLate)
          .then(facts -> Timeliness.LATE);

  /** § 1: not sent, and the last day is not over. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_BIEGNIE =
      Rule.of("ordynacja/12/1/biegnie", PAR_1)
          .given(
              "nieprzesłana, ostatni dzień terminu nie minął",
              "not sent, the last day of the term is not over",
              TimelinessFacts::waitsInTime)
          .then(facts -> Timeliness.PENDING);

  /** § 1: not sent, and the last day is over. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_UPLYNAL =
      Rule.of("ordynacja/12/1/uplynal", PAR_1)
          .given(
              "nieprzesłana, ostatni dzień terminu minął",
              "not sent, the last day of the term is over",
              TimelinessFacts::waitsTooLong)
          .then(facts -> Timeliness.OVERDUE);

  /** § 1: not sent, and the event from which the term runs has not happened. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_OTWARTY =
      Rule.of("ordynacja/12/1/otwarty", PAR_1)
          .given(
              "nieprzesłana, przerwa wyznaczająca termin jeszcze trwa",
              "not sent, the outage that fixes the term still lasts",
              (TimelinessFacts f) ->
                  f.duty() instanceof SubmissionDuty.WaitsForEnd && f.sent().isEmpty())
          .then(facts -> Timeliness.PENDING);

  /** § 1: sent before the event from which the term would run. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_PRZED_BIEGIEM =
      Rule.of("ordynacja/12/1/przed-biegiem", PAR_1)
          .reading(ObjasnieniaWykladnia.W_13)
          .given(
              "przesłana, zanim przerwa się skończyła lub jej koniec ogłoszono",
              "sent before the outage was over or its end was announced",
              (TimelinessFacts f) ->
                  f.duty() instanceof SubmissionDuty.WaitsForEnd && f.sent().isDefined())
          .then(facts -> Timeliness.ON_TIME);

  /** § 1: no provision sets a term. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_BRAK_TERMINU =
      Rule.of("ordynacja/12/1/brak-terminu", PAR_1)
          .given(
              "żaden przepis nie wyznacza terminu",
              "no provision sets a term",
              (TimelinessFacts f) -> f.duty() instanceof SubmissionDuty.NoTerm)
          .then(facts -> Timeliness.NO_TERM);

  /** § 1: there is nothing to send. */
  public static final LegalRule<TimelinessFacts, Timeliness> PAR_1_BRAK_OBOWIAZKU =
      Rule.of("ordynacja/12/1/brak-obowiazku", PAR_1)
          .given(
              "faktury się nie przesyła",
              "the invoice is not to be sent",
              (TimelinessFacts f) -> f.duty() instanceof SubmissionDuty.NotRequired)
          .then(facts -> Timeliness.NOT_REQUIRED);

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
