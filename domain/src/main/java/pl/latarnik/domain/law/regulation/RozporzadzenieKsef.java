package pl.latarnik.domain.law.regulation;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.Wording;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Regulation on the use of KSeF, § 9: the codes and what stands under them. */
public final class RozporzadzenieKsef {

  private static final LegalBasis PO_PRZESLANIU =
      basis(
          "§ 9 ust. 1",
          Confidence.WORDING_READ,
          "użyta poza KSeF po przesłaniu ma kod weryfikujący z numerem KSeF pod nim",
          "used outside KSeF after sending it has the code with the KSeF number under it");

  /** § 9 ust. 1: after sending, the code with the number. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> PAR_9_UST_1 =
      Rule.of("rozp/9/1", PO_PRZESLANIU)
          .given("faktura online", "an online invoice", RozporzadzenieKsef::isOnline)
          .then(facts -> List.of(CodeCaption.KSEF_NUMBER));

  /**
   * § 9 ust. 1 again: a structured invoice has no code before its number, because it is not issued.
   */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> PAR_9_UST_1_PRZED_NUMEREM =
      Rule.of("rozp/9/1/przed", PO_PRZESLANIU)
          .given("faktura online", "an online invoice", RozporzadzenieKsef::isOnline)
          .then(facts -> List.empty());

  /** § 9 ust. 1 again: before the number there is nothing to hand over. */
  public static final LegalRule<ReceiptFacts, HandOver> PAR_9_UST_1_WYDANIE =
      Rule.of(
              "rozp/9/1/wydanie",
              basis(
                  "§ 9 ust. 1",
                  Confidence.OWN_READING,
                  "przed numerem nie ma jeszcze faktury, którą można by udostępnić",
                  "before the number there is no invoice yet that could be made available"))
          .given("faktura online", "an online invoice", RozporzadzenieKsef::isOnline)
          .then(facts -> HandOver.NOT_PROPER);

  /** § 9 ust. 2: the same code for a buyer served outside KSeF after sending. */
  public static final LegalBasis PAR_9_UST_2 =
      basis(
          "§ 9 ust. 2",
          Confidence.WORDING_READ,
          "ten sam kod dla nabywcy obsłużonego poza KSeF po przesłaniu",
          "the same code for a buyer served outside KSeF after sending");

  /** § 9 ust. 3: before sending, the code with the caption OFFLINE. */
  public static final LegalBasis PAR_9_UST_3 =
      basis(
          "§ 9 ust. 3",
          Confidence.WORDING_READ,
          "przed przesłaniem pod kodem stoi wyraz „OFFLINE”",
          "before sending the word OFFLINE stands under the code");

  /** § 9 ust. 4: the same in an emergency; its end was not seen. */
  public static final LegalBasis PAR_9_UST_4 =
      basis(
          "§ 9 ust. 4",
          Confidence.PARAPHRASE,
          "ust. 3 stosuje się odpowiednio do faktur z trybu awaryjnego",
          "ust. 3 applies accordingly to invoices of the emergency procedure");

  private RozporzadzenieKsef() {}

  private static boolean isOnline(ReceiptFacts facts) {
    return facts.outcome().procedure().contains(IssuanceKind.ONLINE);
  }

  private static LegalBasis basis(
      String unit, Confidence confidence, String polish, String english) {
    return new LegalBasis(
        LegalAct.ROZPORZADZENIE_KSEF,
        LegalUnit.of(unit),
        new Wording(polish, english),
        confidence,
        LocalDate.of(2026, 11, 20));
  }
}
