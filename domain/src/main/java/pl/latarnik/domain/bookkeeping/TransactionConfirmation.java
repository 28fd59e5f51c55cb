package pl.latarnik.domain.bookkeeping;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.law.LegalBasis;

/**
 * Whether a transaction confirmation may be given to the buyer: a paper that is no invoice, stands
 * in for none, and sets no date.
 *
 * @param answer the answer
 * @param basis what it rests on
 */
public record TransactionConfirmation(Answer answer, LegalBasis basis) {

  /** May it, and if not, why. */
  public enum Answer {
    /** It may. */
    OFFERED,
    /** The invoice has its number: the invoice itself is handed over. */
    NUMBER_IS_THERE,
    /** This buyer gets the invoice itself, with both codes. */
    BUYER_GETS_THE_INVOICE,
    /** In this procedure any buyer gets the invoice itself. */
    PROCEDURE_GIVES_THE_INVOICE
  }

  public TransactionConfirmation {
    requireNonNull(answer, "answer");
    requireNonNull(basis, "basis");
  }

  /** Says whether it may be given. */
  public boolean isOffered() {
    return answer == Answer.OFFERED;
  }
}
