package pl.latarnik.domain.law.regulation;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
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

  private static final LegalBasis PAR_9 =
      new LegalBasis(
          LegalAct.ROZPORZADZENIE_KSEF,
          LegalUnit.of("§ 9 ust. 1"),
          new Wording(
              "użyta poza KSeF po przesłaniu ma kod weryfikujący z numerem KSeF pod nim",
              "used outside KSeF after sending it has the code with the KSeF number under it"),
          Confidence.WORDING_READ,
          LocalDate.of(2026, 11, 20));

  /** § 9 ust. 1: after sending, the code with the number. */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> PAR_9_UST_1 =
      Rule.of("rozp/9/1", PAR_9)
          .given("faktura online", "an online invoice", RozporzadzenieKsef::isOnline)
          .then(facts -> List.of(CodeCaption.KSEF_NUMBER));

  /**
   * § 9 ust. 1 again: a structured invoice has no code before its number, because it is not issued.
   */
  public static final LegalRule<ReceiptFacts, List<CodeCaption>> PAR_9_UST_1_PRZED_NUMEREM =
      Rule.of("rozp/9/1/przed", PAR_9)
          .given(
              "online lub offline24 z mocy art. 106nda ust. 16",
              "online, or offline24 by art. 106nda ust. 16",
              RozporzadzenieKsef::isStructured)
          .then(facts -> List.empty());

  /** § 9 ust. 1 again: before the number there is nothing to hand over. */
  public static final LegalRule<ReceiptFacts, HandOver> PAR_9_UST_1_WYDANIE =
      Rule.of("rozp/9/1/wydanie", PAR_9)
          .given(
              "online lub offline24 z mocy art. 106nda ust. 16",
              "online, or offline24 by art. 106nda ust. 16",
              RozporzadzenieKsef::isStructured)
          .then(facts -> HandOver.NOT_PROPER);

  private RozporzadzenieKsef() {}

  private static boolean isOnline(ReceiptFacts facts) {
    IssuanceOutcome outcome = facts.outcome();
    return outcome.procedure().contains(IssuanceKind.ONLINE);
  }

  private static boolean isStructured(ReceiptFacts facts) {
    return isOnline(facts) || facts.outcome().procedure().contains(IssuanceKind.DEEMED_OFFLINE24);
  }
}
