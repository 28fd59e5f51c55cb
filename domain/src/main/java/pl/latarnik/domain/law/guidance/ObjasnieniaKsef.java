package pl.latarnik.domain.law.guidance;

import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_3;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_5;
import static pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia.W_6;

import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.Wording;

/** Rules that rest on the documentation of KSeF, or on a reading of ours alone. */
public final class ObjasnieniaKsef {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 11, 20);

  /** A file whose P_1 lies in the future is refused. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> ZD_WERYFIKACJA_DAT =
      Rule.of(
              "ksef/weryfikacja-dat",
              new LegalBasis(
                  LegalAct.DOKUMENTACJA_KSEF,
                  LegalUnit.of("weryfikacja dat"),
                  new Wording(
                      "KSeF odrzuca plik, którego P_1 jest późniejsza niż dzień przyjęcia",
                      "KSeF refuses a file whose P_1 is later than the day of acceptance"),
                  Confidence.OFFICIAL_EXPLANATION,
                  VERIFIED))
          .overriding(
              "vat/106na/1",
              "vat/106nda/1",
              "vat/106nda/16",
              "wykladnia/3",
              "vat/106nh/1",
              "vat/106nf/1",
              "vat/106ng")
          .given(
              "P_1 późniejsza niż dzień przesłania",
              "P_1 later than the day of sending",
              IssuanceFacts::issueDateIsInTheFuture)
          .then(facts -> new IssuanceOutcome.Rejected());

  /** A hand-over before a late online sending shows that offline24 was meant. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> ZD_WYDANA_PRZED_PRZESLANIEM =
      own("wykladnia/3", W_3)
          .overriding("vat/106nda/16")
          .given(
              "przesłana online po dniu z P_1, a nabywca dostał dokument wcześniej",
              "sent online after the day of P_1, and the buyer had the document before",
              (IssuanceFacts f) ->
                  f.notGoverned()
                      && f.intent() == Intent.ONLINE
                      && f.sentLaterThanIssueDate()
                      && f.handedOverBeforeSending())
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.OFFLINE24));

  /** A total failure in the seven days that replaced a term of art. 106nh ust. 2. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> ZD_LUKA_106NH =
      own("wykladnia/5", W_5)
          .overriding("vat/106nh/2", "vat/106nh/3/1")
          .given(
              "awaria całkowita ogłoszona w siedmiu dniach po awarii, po upływie terminu z ust. 2",
              "total failure announced in the seven days after a failure, when ust. 2 had run out",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.NIEDOSTEPNOSC && f.totalFailure() && f.gap())
          .then(facts -> new SubmissionDuty.NotRequired());

  /** Only by parameter: an unavailability moves the term of a waiting offline24 invoice. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> ZD_NIEDOSTEPNOSC_PRZESUWA =
      own("wykladnia/6", W_6)
          .overriding("vat/106nda/2", "vat/106nha/1")
          .given(
              "wybrano odczytanie, że niedostępność w terminie przesuwa offline24",
              "the reading was chosen that an unavailability in the term moves offline24",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.OFFLINE24
                      && !f.totalFailure()
                      && f.extension().isDefined())
          .then(ObjasnieniaKsef::extended);

  private ObjasnieniaKsef() {}

  private static SubmissionDuty extended(SubmissionFacts facts) {
    var outage = facts.extension().get();
    if (facts.isOpen(outage)) {
      return new SubmissionDuty.WaitsForEnd(outage.kind());
    }
    LocalDate day = facts.days().next(PolishTime.dayOf(outage.end().get()));
    return new SubmissionDuty.DueBy(day, day);
  }

  private static Rule own(String id, Interpretation reading) {
    return Rule.of(
            id,
            new LegalBasis(
                LegalAct.WYKLADNIA_PROGRAMU,
                LegalUnit.of(reading.id()),
                reading.adopted(),
                Confidence.OWN_READING,
                VERIFIED))
        .reading(reading);
  }
}
