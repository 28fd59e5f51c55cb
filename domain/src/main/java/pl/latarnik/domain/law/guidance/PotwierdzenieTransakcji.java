package pl.latarnik.domain.law.guidance;

import java.time.LocalDate;
import pl.latarnik.domain.bookkeeping.TransactionConfirmation;
import pl.latarnik.domain.bookkeeping.TransactionConfirmation.Answer;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Wording;

/**
 * When a transaction confirmation stands in for an invoice that must not be handed over yet. The
 * act does not know it; the ministry's handbook proposes it.
 */
public final class PotwierdzenieTransakcji {

  /** A domestic buyer waits for the number: the seller may give a confirmation instead. */
  public static final LegalBasis ZD_1 =
      new LegalBasis(
          LegalAct.PODRECZNIK_KSEF,
          LegalUnit.of("potwierdzenie transakcji"),
          new Wording(
              "nabywcy krajowemu, który czeka na numer faktury online, offline24 albo z"
                  + " niedostępności, można dać potwierdzenie; nie jest ono fakturą i jej nie"
                  + " zastępuje",
              "a domestic buyer who waits for the number of an online, offline24 or unavailability"
                  + " invoice may be given a confirmation; it is no invoice and replaces none"),
          Confidence.PARAPHRASE,
          LocalDate.of(2026, 11, 21));

  private PotwierdzenieTransakcji() {}

  /** Says whether it may be given for an invoice in this procedure, to this buyer. */
  public static TransactionConfirmation of(
      IssuanceKind kind, BuyerCategory buyer, boolean hasNumber) {
    return new TransactionConfirmation(answer(kind, buyer, hasNumber), ZD_1);
  }

  private static Answer answer(IssuanceKind kind, BuyerCategory buyer, boolean hasNumber) {
    if (hasNumber) {
      return Answer.NUMBER_IS_THERE;
    }
    if (kind == IssuanceKind.AWARIA || kind == IssuanceKind.AWARIA_CALKOWITA) {
      return Answer.PROCEDURE_GIVES_THE_INVOICE;
    }
    return buyer.isOfArt106gbUst4() ? Answer.BUYER_GETS_THE_INVOICE : Answer.OFFERED;
  }
}
