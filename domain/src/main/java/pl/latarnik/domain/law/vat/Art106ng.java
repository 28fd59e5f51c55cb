package pl.latarnik.domain.law.vat;

import static pl.latarnik.domain.law.vat.UstawaOVat.basis;
import static pl.latarnik.domain.law.vat.UstawaOVat.read;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Art. 106ng: the total failure; paper or any electronic form, outside KSeF for good. */
public final class Art106ng {

  private static final LegalBasis ZDANIE =
      read(
          "art. 106ng",
          "w okresie awarii z art. 106ne ust. 3 wystawia się faktury papierowe lub elektroniczne",
          "in a failure of art. 106ne ust. 3 one issues on paper or electronically");

  /** The article speaks of the form only; for what follows the ministry's table is the source. */
  private static final LegalBasis POZA_KSEF =
      basis(
          "art. 106ng",
          Confidence.OFFICIAL_EXPLANATION,
          "takich faktur, także korygujących, nie przesyła się do KSeF i nie mają one kodów",
          "such invoices, corrections too, are not sent to KSeF and carry no codes");

  private static final LegalBasis OTRZYMANIE =
      basis(
          "art. 106ng",
          Confidence.OFFICIAL_EXPLANATION,
          "datą otrzymania jest dzień faktycznego otrzymania",
          "the date of receipt is the day of actual receipt");

  /** The procedure. */
  public static final LegalRule<IssuanceFacts, IssuanceOutcome> ZD_1 =
      Rule.of("vat/106ng", ZDANIE)
          .given(
              "wystawiona w okresie awarii całkowitej",
              "issued in the period of a total failure",
              (IssuanceFacts f) -> f.governedBy(OutageKind.AWARIA_CALKOWITA))
          .then(facts -> new IssuanceOutcome.Issued(IssuanceKind.AWARIA_CALKOWITA));

  /** No provision lets it be sent later. */
  public static final LegalRule<SubmissionFacts, SubmissionDuty> ZD_1_BEZ_PRZESYLANIA =
      Rule.of("vat/106ng/termin", POZA_KSEF)
          .given(
              "awaria całkowita",
              "a total failure",
              (SubmissionFacts f) -> f.kind() == IssuanceKind.AWARIA_CALKOWITA)
          .then(facts -> new SubmissionDuty.NotRequired());

  /** Its date is the one on the invoice. */
  public static final LegalRule<IssueDateFacts, IssueDate> ZD_1_DATA =
      Rule.of(
              "vat/106ng/data",
              basis(
                  "art. 106ng",
                  Confidence.OFFICIAL_EXPLANATION,
                  "datą wystawienia jest data na fakturze (art. 106e ust. 1 pkt 1)",
                  "the date of issue is the date on the invoice (art. 106e ust. 1 pkt 1)"))
          .given(
              "awaria całkowita",
              "a total failure",
              (IssueDateFacts f) -> f.outcome().procedure().contains(IssuanceKind.AWARIA_CALKOWITA))
          .then(IssueDateFacts::issueDate);

  /** It is received when the buyer really gets it. */
  public static final LegalRule<ReceiptFacts, Option<LocalDate>> ZD_1_OTRZYMANIE =
      Rule.of("vat/106ng/otrzymanie", OTRZYMANIE)
          .given("awaria całkowita", "a total failure", Art106ng::isTotal)
          .then(ReceiptFacts::handedOver);

  /** It carries no code. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> ZD_1_KODY =
      Rule.of("vat/106ng/kody", POZA_KSEF)
          .given("awaria całkowita", "a total failure", Art106ng::isTotal)
          .then(facts -> List.empty());

  /** It is handed over like any paper. */
  public static final LegalRule<ReceiptFacts, HandOver> ZD_1_WYDANIE =
      Rule.of(
              "vat/106ng/wydanie",
              basis(
                  "art. 106ng",
                  Confidence.OFFICIAL_EXPLANATION,
                  "fakturę przekazuje się nabywcy poza KSeF",
                  "the invoice is given to the buyer outside KSeF"))
          .given("awaria całkowita", "a total failure", Art106ng::isTotal)
          .then(facts -> HandOver.PROPER);

  /** A correction is paper too. */
  public static final LegalRule<CorrectionFormFacts, CorrectionForm> ZD_1_KOREKTA =
      Rule.of("vat/106ng/korekta", POZA_KSEF)
          .given(
              "korekta w okresie awarii całkowitej, dopuszczalna",
              "a correction in the period of a total failure, allowed",
              (CorrectionFormFacts f) -> f.mayBe(IssuanceKind.AWARIA_CALKOWITA))
          .then(facts -> CorrectionForm.OUTSIDE_KSEF);

  private Art106ng() {}

  private static boolean isTotal(ReceiptFacts facts) {
    return facts.outcome().procedure().contains(IssuanceKind.AWARIA_CALKOWITA);
  }
}
