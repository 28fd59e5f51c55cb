package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * One entry of DaneFaKorygowanej: the original that a correction names.
 *
 * @param number the original's own number (NrFaKorygowanej)
 * @param issueDate the original's date (DataWystFaKorygowanej)
 * @param ksefNumber the original's KSeF number where the correction gives one (NrKSeF); none where
 *     it says that the original lies outside KSeF (NrKSeFN)
 */
public record CorrectedInvoice(
    InvoiceNumber number, IssueDate issueDate, Option<KsefNumber> ksefNumber) {

  public CorrectedInvoice {
    requireNonNull(number, "number");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(ksefNumber, "ksefNumber");
  }
}
