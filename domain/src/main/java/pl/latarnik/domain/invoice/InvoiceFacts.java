package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * What the rules and the desk need to know of an invoice file; everything else stays in its bytes.
 *
 * @param hash hash of the exact bytes
 * @param seller NIP of Podmiot1
 * @param number P_2
 * @param issueDate P_1
 * @param kind RodzajFaktury
 * @param buyer the buyer's category, derived from Podmiot2
 * @param buyerName name of the buyer as printed, empty where the file has none
 * @param vat the VAT shown in total (sum of P_14_x), none where no VAT is shown
 * @param total P_15, the total due, in the invoice's currency
 * @param currency KodWaluty, three letters
 * @param corrects the originals that a correction names; empty for other kinds
 */
public record InvoiceFacts(
    InvoiceHash hash,
    Nip seller,
    InvoiceNumber number,
    IssueDate issueDate,
    InvoiceKind kind,
    BuyerCategory buyer,
    String buyerName,
    Option<BigDecimal> vat,
    BigDecimal total,
    String currency,
    List<CorrectedInvoice> corrects) {

  public InvoiceFacts {
    requireNonNull(hash, "hash");
    requireNonNull(seller, "seller");
    requireNonNull(number, "number");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(kind, "kind");
    requireNonNull(buyer, "buyer");
    requireNonNull(buyerName, "buyerName");
    requireNonNull(vat, "vat");
    requireNonNull(total, "total");
    requireNonNull(currency, "currency");
    requireNonNull(corrects, "corrects");
  }
}
