package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.ordynacja.Art12;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Art. 106nf: the emergency procedure, while an announced failure lasts. */
public final class Art106nf {

  /** Business days from the day on which the failure ended, as its notice states. */
  public static final Parameter<Integer> DNI_NA_PRZESLANIE =
      Parameter.of(
          "dni robocze na przesłanie faktury po awarii",
          7,
          Rule.KSEF_2_0,
          read(
              "art. 106nf ust. 4",
              "siedem dni roboczych od dnia zakończenia awarii",
              "seven business days from the day on which the failure ended"));

  /** Ust. 1: in a failure of art. 106ne ust. 1 one issues electronically by the template. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> UST_1 =
      Rule.of(
              "vat/106nf/1",
              read(
                  "art. 106nf ust. 1",
                  "w okresie awarii podatnik wystawia faktury elektroniczne według wzoru",
                  "while a failure lasts a taxpayer issues electronically by the template"))
          .given(
              "wystawiona w ogłoszonym okresie awarii",
              "issued in the announced period of a failure",
              (IssuanceFacts f) -> f.governedBy(OutageKind.AWARIA))
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.AWARIA));

  /** Ust. 2: any buyer may be served in the agreed way. */
  public static final LegalRule<ReceiptFacts, HandOver> UST_2 =
      Rule.of(
              "vat/106nf/2",
              read(
                  "art. 106nf ust. 2",
                  "każdemu nabywcy można udostępnić fakturę w sposób uzgodniony",
                  "to any buyer it may be made available in the agreed way"))
          .given("tryb awaryjny", "the emergency procedure", Art106nf::isEmergency)
          .then(facts -> HandOver.PROPER);

  /** Ust. 3: outside KSeF, before the number, two codes for any buyer. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_3 =
      Rule.of(
              "vat/106nf/3",
              read(
                  "art. 106nf ust. 3",
                  "udostępniana poza KSeF ma dwa kody, jak w art. 106nda ust. 6 i 7",
                  "made available outside KSeF it has two codes, as in art. 106nda ust. 6 and 7"))
          .given("tryb awaryjny", "the emergency procedure", Art106nf::isEmergency)
          .then(facts -> List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT));

  /** Ust. 4: seven business days from the end that the notice states. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_4 =
      Rule.of(
              "vat/106nf/4",
              read(
                  "art. 106nf ust. 4",
                  "przesłać w siedem dni roboczych od dnia zakończenia awarii z komunikatu",
                  "to be sent within seven business days from the end stated in the notice"))
          .reading(ObjasnieniaWykladnia.W_1)
          .given(
              "wystawiona w trybie awaryjnym",
              "issued in the emergency procedure",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.AWARIA)
          .then(facts -> sevenBusinessDaysAfter(facts.base().get(), facts));

  /** Ust. 5: a further failure announced within the term restarts it. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_5 =
      Rule.of(
              "vat/106nf/5",
              read(
                  "art. 106nf ust. 5",
                  "kolejna awaria ogłoszona w terminie: termin liczy się od jej zakończenia",
                  "a further failure announced in the term: it counts from that failure's end"))
          .overriding("vat/106nf/4")
          .reading(ObjasnieniaWykladnia.W_1, ObjasnieniaWykladnia.W_12, ObjasnieniaWykladnia.W_14)
          .given(
              "w biegnącym terminie ogłoszono kolejną awarię",
              "a further failure was announced in the running term",
              (SubmissionFacts f) ->
                  f.kind() == IssuanceKind.AWARIA && f.failureInTerm().isDefined())
          .then(facts -> sevenBusinessDaysAfter(facts.failureInTerm().get(), facts));

  /** Ust. 6: the same for invoices of the platform of public procurement (PEF). */
  public static final LegalBasis UST_6 =
      read(
          "art. 106nf ust. 6",
          "ust. 4 i 5 stosuje się odpowiednio do faktur z platformy PEF",
          "ust. 4 and 5 apply accordingly to invoices of the PEF platform");

  /** Ust. 7: a total failure, during the failure or in the term, lifts the sending. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> UST_7 =
      Rule.of(
              "vat/106nf/7",
              read(
                  "art. 106nf ust. 7",
                  "awaria całkowita w czasie awarii lub w terminie: ust. 4–6 się nie stosuje",
                  "a total failure during the failure or in the term: ust. 4 to 6 do not apply"))
          .overriding("vat/106nf/4", "vat/106nf/5")
          .reading(ObjasnieniaWykladnia.W_12, ObjasnieniaWykladnia.W_15)
          .given(
              "w biegnącym terminie ogłoszono awarię całkowitą",
              "a total failure was announced in the running term",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.AWARIA && f.totalFailure())
          .then(facts -> new SubmissionDuty.NotRequired());

  /** Ust. 8: after sending, use outside KSeF carries the code with the number. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> UST_8 =
      Rule.of(
              "vat/106nf/8",
              read(
                  "art. 106nf ust. 8",
                  "po przesłaniu użycie poza KSeF wymaga kodu z numerem",
                  "after sending, use outside KSeF needs the code with the number"))
          .given("tryb awaryjny", "the emergency procedure", Art106nf::isEmergency)
          .then(facts -> List.of(CodeCaption.KSEF_NUMBER));

  /** Ust. 8a: a buyer of art. 106gb ust. 4 pkt 5 or 6 who takes it in KSeF gets code and data. */
  public static final LegalBasis UST_8A =
      read(
          "art. 106nf ust. 8a",
          "nabywcy z art. 106gb ust. 4 pkt 5–6 dostają kod i dane do odczytu w KSeF",
          "buyers of art. 106gb ust. 4 pkt 5 and 6 get the code and the data to read it in KSeF");

  /** Ust. 9: issued on the day given in P_1. */
  public static final LegalRule<IssueDateFacts, IssueDate> UST_9 =
      Rule.of(
              "vat/106nf/9",
              read(
                  "art. 106nf ust. 9",
                  "datą wystawienia jest data wskazana w P_1",
                  "the date of issue is the date given in P_1"))
          .given(
              "tryb awaryjny",
              "the emergency procedure",
              (IssueDateFacts f) -> f.outcome().procedure().contains(IssuanceKind.AWARIA))
          .then(IssueDateFacts::issueDate);

  /** Ust. 10: received when the buyer really got it, at the latest on the day of the number. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_10 =
      Rule.of(
              "vat/106nf/10",
              read(
                  "art. 106nf ust. 10",
                  "dzień faktycznego otrzymania, nie później niż dzień nadania numeru",
                  "the day of actual receipt, not later than the day of the number"))
          .reading(ObjasnieniaWykladnia.W_17)
          .given("tryb awaryjny", "the emergency procedure", Art106nf::isEmergency)
          .then(ReceiptFacts::earlier);

  /** Ust. 10, exception: a buyer of art. 106gb ust. 4 who agreed another way than KSeF. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> UST_10_POZA_KSEF =
      Rule.of(
              "vat/106nf/10/poza",
              read(
                  "art. 106nf ust. 10",
                  "nabywca z art. 106gb ust. 4, uzgodniono poza KSeF: faktyczne otrzymanie",
                  "buyer of art. 106gb ust. 4, agreed outside KSeF: actual receipt"))
          .overriding("vat/106nf/10")
          .reading(ObjasnieniaWykladnia.W_17)
          .given(
              "tryb awaryjny, nabywca z art. 106gb ust. 4 obsłużony poza KSeF",
              "the emergency procedure, buyer of art. 106gb ust. 4 served outside KSeF",
              (ReceiptFacts f) -> isEmergency(f) && f.isServedOutside())
          .then(ReceiptFacts::handedOver);

  /** Ust. 11: no correction of an emergency invoice before it has its number. */
  public static final LegalRule<CorrectionFacts, CorrectionPermit> UST_11 =
      Rule.of(
              "vat/106nf/11",
              read(
                  "art. 106nf ust. 11",
                  "korektę można wystawić dopiero po nadaniu numeru KSeF fakturze korygowanej",
                  "a correction may be issued only after the original has its KSeF number"))
          .given(
              "pierwotna w trybie awaryjnym, bez numeru",
              "original of the emergency procedure, no number",
              (CorrectionFacts f) ->
                  !f.originalHasNumber() && f.originalIs(IssuanceKind.AWARIA, IssuanceKind.AWARIA))
          .then(facts -> CorrectionPermit.BLOCKED);

  /** Ust. 12: a correction issued while a failure lasts follows this article. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> UST_12 =
      Rule.of(
              "vat/106nf/12",
              read(
                  "art. 106nf ust. 12",
                  "do korekty wystawianej w czasie awarii ust. 1–11 stosuje się odpowiednio",
                  "to a correction issued during a failure ust. 1 to 11 apply accordingly"))
          .given(
              "korekta w ogłoszonym okresie awarii, dopuszczalna",
              "a correction in the announced period of a failure, allowed",
              (CorrectionFormFacts f) -> f.mayBe(IssuanceKind.AWARIA))
          .then(facts -> CorrectionForm.EMERGENCY);

  /** Ust. 13, 14: an invoice lost before sending is issued again with the same data. */
  public static final LegalBasis UST_13 =
      read(
          "art. 106nf ust. 13",
          "fakturę zaginioną przed przesłaniem wystawia się ponownie z tymi samymi danymi",
          "an invoice lost before sending is issued again with the same data");

  /** Ust. 14: such a copy carries the codes and may be marked as a duplicate. */
  public static final LegalBasis UST_14 =
      read(
          "art. 106nf ust. 14",
          "ponownie wystawiona ma te same kody i może mieć wyraz „DUPLIKAT”",
          "issued again it has the same codes and may carry the word DUPLIKAT");

  private Art106nf() {}

  /** The term of ust. 4, which other articles take over, counted from the end of an outage. */
  static SubmissionDuty sevenBusinessDaysAfter(Announcement failure, SubmissionFacts facts) {
    if (facts.isOpen(failure)) {
      return new SubmissionDuty.WaitsForEnd(failure.kind());
    }
    LocalDate end = PolishTime.dayOf(failure.end().get());
    int count = DNI_NA_PRZESLANIE.latest();
    LocalDate withSaturdays =
        Art12.moved(Art12.lastDay(end, count, facts.otherDays()), facts.days());
    if (facts.readings().saturdaysCount()) {
      return new SubmissionDuty.DueBy(withSaturdays, withSaturdays);
    }
    LocalDate day = Art12.lastDay(end, count, facts.days());
    return new SubmissionDuty.DueBy(day, withSaturdays.isBefore(day) ? withSaturdays : day);
  }

  private static boolean isEmergency(ReceiptFacts facts) {
    return facts.outcome().procedure().contains(IssuanceKind.AWARIA);
  }
}
