package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.ordynacja.Art12;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/** Art. 106nh: while an announced unavailability lasts. */
public final class Art106nh {

  /** Business days from the day on which the unavailability ended. */
  public static final Parameter<Integer> DNI_NA_PRZESLANIE =
      Parameter.of(
          "dni robocze na przesłanie faktury po niedostępności",
          1,
          Rule.KSEF_2_0,
          read(
              "art. 106nh ust. 2",
              "następny dzień roboczy po dniu zakończenia niedostępności",
              "the next business day after the day on which the unavailability ended"));

  /** Ust. 1: in an unavailability one issues electronically by the template. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> UST_1 =
      Rule.of(
              "vat/106nh/1",
              read(
                  "art. 106nh ust. 1",
                  "w okresie niedostępności podatnik wystawia faktury elektroniczne według wzoru",
                  "while KSeF is unavailable a taxpayer issues electronically by the template"))
          .given(
              "wystawiona w ogłoszonym okresie niedostępności",
              "issued in the announced period of an unavailability",
              (IssuanceFacts f) -> f.governedBy(OutageKind.NIEDOSTEPNOSC))
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.NIEDOSTEPNOSC));

  /** Ust. 1 again: "invoices" includes corrections. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> UST_1_KOREKTA =
      Rule.of(
              "vat/106nh/1/korekta",
              basis(
                  "art. 106nh ust. 1",
                  Confidence.OWN_READING,
                  "„faktury” to także faktury korygujące",
                  "\"invoices\" includes corrections"))
          .given(
              "korekta w ogłoszonym okresie niedostępności, dopuszczalna",
              "a correction in the announced period of an unavailability, allowed",
              (CorrectionFormFacts f) -> f.mayBe(IssuanceKind.NIEDOSTEPNOSC))
          .then(facts -> CorrectionForm.UNAVAILABILITY);

  /** Ust. 2: at the latest on the next business day after the unavailability ended. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_2 =
      Rule.of(
              "vat/106nh/2",
              read(
                  "art. 106nh ust. 2",
                  "przesłać najpóźniej w następnym dniu roboczym po zakończeniu niedostępności",
                  "to be sent at the latest on the next business day after the end"))
          .given(
              "wystawiona w okresie niedostępności",
              "issued while KSeF was unavailable",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.NIEDOSTEPNOSC)
          .then(Art106nh::nextBusinessDay);

  /** Ust. 3 pkt 1: a failure announced within the term brings that of art. 106nf ust. 4 and 5. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_3_PKT_1 =
      Rule.of(
              "vat/106nh/3/1",
              read(
                  "art. 106nh ust. 3 pkt 1",
                  "awaria ogłoszona w terminie: stosuje się art. 106nf ust. 4 i 5",
                  "a failure announced in the term: art. 106nf ust. 4 and 5 apply"))
          .overriding("vat/106nh/2")
          .reading(
              ObjasnieniaWykladnia.W_1,
              ObjasnieniaWykladnia.W_11,
              ObjasnieniaWykladnia.W_12,
              ObjasnieniaWykladnia.W_14)
          .given(
              "niedostępność, w biegnącym terminie ogłoszono awarię",
              "unavailability, a failure was announced in the running term",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.NIEDOSTEPNOSC && f.failureInTerm().isDefined())
          .then(facts -> Art106nf.sevenBusinessDaysAfter(facts.failureInTerm().get(), facts));

  /** Ust. 3 pkt 1 again: of art. 106nf it takes over no rule of receipt. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_3_PKT_1_OTRZYMANIE =
      Rule.of("vat/106nh/3/1/otrzymanie", UST_3_PKT_1.basis())
          .overriding("vat/106nda/11")
          .reading(ObjasnieniaWykladnia.W_18)
          .given(
              "niedostępność, termin zastąpiło siedem dni po awarii",
              "unavailability, its term was replaced by the seven days after a failure",
              (ReceiptFacts f) ->
                  f.caughtByFailure()
                      && f.outcome().procedure().contains(IssuanceKind.NIEDOSTEPNOSC))
          .then(ReceiptFacts::numberDay);

  /** Ust. 3 pkt 2: a total failure announced within the term lifts the sending. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_3_PKT_2 =
      Rule.of(
              "vat/106nh/3/2",
              read(
                  "art. 106nh ust. 3 pkt 2",
                  "awaria całkowita ogłoszona w terminie: ust. 2 się nie stosuje",
                  "a total failure announced in the term: ust. 2 does not apply"))
          .overriding("vat/106nh/2", "vat/106nh/3/1")
          .reading(ObjasnieniaWykladnia.W_12, ObjasnieniaWykladnia.W_15)
          .given(
              "niedostępność, w terminie z ust. 2 ogłoszono awarię całkowitą",
              "unavailability, a total failure was announced in the term of ust. 2",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.NIEDOSTEPNOSC && f.totalFailure() && !f.gap())
          .then(facts -> new SubmissionDuty.NotRequired());

  /** Ust. 4: art. 106nda ust. 4 to 15 apply accordingly; its rules name this procedure. */
  public static final LegalBasis UST_4 =
      read(
          "art. 106nh ust. 4",
          "art. 106nda ust. 4–15 stosuje się odpowiednio",
          "art. 106nda ust. 4 to 15 apply accordingly");

  /**
   * Ust. 4 again: it leaves out art. 106nda ust. 3, by which the buyer receives in KSeF; the
   * ministry's table says so all the same, and the draft UD477 closes the gap.
   */
  public static final LegalBasis UST_4_W_KSEF =
      basis(
          "art. 106nh ust. 4",
          Confidence.OFFICIAL_EXPLANATION,
          "nabywca otrzymuje fakturę w KSeF, choć ust. 4 nie wymienia art. 106nda ust. 3",
          "the buyer gets the invoice in KSeF, though ust. 4 does not list art. 106nda ust. 3");

  private Art106nh() {}

  private static SubmissionDuty nextBusinessDay(SubmissionFacts facts) {
    Announcement outage = facts.base().get();
    if (facts.isOpen(outage)) {
      return new SubmissionDuty.WaitsForEnd(outage.kind());
    }
    LocalDate end = PolishTime.dayOf(outage.end().get());
    LocalDate day = Art12.lastDay(end, DNI_NA_PRZESLANIE.latest(), facts.days());
    return new SubmissionDuty.DueBy(day, day);
  }
}
