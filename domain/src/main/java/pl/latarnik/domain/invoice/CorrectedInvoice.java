package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * One entry of DaneFaKorygowanej: the original that a correction names.
 *
 * @param number the original's own number (NrFaKorygowanej)
 * @param issueDate the original's date (DataWystFaKorygowanej)
 * @param ksefNumber the original's KSeF number where the correction gives one (NrKSeF); none where
 *     it says that the original lies outside KSeF (NrKSeFN), or gives a number that no KSeF assigns
 * @param inKsef whether it says that the original lies in KSeF (NrKSeF), be the number right or
 *     not: FA(3) looks at the form of the number only, so KSeF takes one whose check sum is wrong
 */
public record CorrectedInvoice(
    InvoiceNumber number, IssueDate issueDate, Option<KsefNumber> ksefNumber, boolean inKsef) {

  public CorrectedInvoice {
    requireNonNull(number, "number");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(ksefNumber, "ksefNumber");
    if (ksefNumber.isDefined() && !inKsef) {
      throw new IllegalArgumentException("outside KSeF, and yet numbered " + ksefNumber.get());
    }
  }

  /** Makes an entry that lies in KSeF exactly where it has a number. */
  public CorrectedInvoice(
      InvoiceNumber number, IssueDate issueDate, Option<KsefNumber> ksefNumber) {
    this(number, issueDate, ksefNumber, ksefNumber.isDefined());
  }
}
