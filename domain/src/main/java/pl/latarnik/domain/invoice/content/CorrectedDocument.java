package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;

/**
 * DaneFaKorygowanej: an original that a correction names.
 *
 * @param issueDate DataWystFaKorygowanej
 * @param number NrFaKorygowanej
 * @param ksefNumber NrKSeFFaKorygowanej exactly as written: FA(3) looks at its form only, so its
 *     check sum may be wrong; none where the original lies outside KSeF (NrKSeFN)
 */
public record CorrectedDocument(
    IssueDate issueDate, InvoiceNumber number, Option<String> ksefNumber) {

  public CorrectedDocument {
    requireNonNull(issueDate, "issueDate");
    requireNonNull(number, "number");
    requireNonNull(ksefNumber, "ksefNumber");
  }
}
