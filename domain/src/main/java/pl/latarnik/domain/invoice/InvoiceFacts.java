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
 * @param buyerByFile the buyer's category, derived from Podmiot2
 * @param buyerName name of the buyer as printed, empty where the file has none
 * @param vat the VAT shown in total (sum of P_14_x), none where no VAT is shown
 * @param total P_15, the total due, in the invoice's currency
 * @param currency KodWaluty, three letters
 * @param corrects the originals that a correction names; empty for other kinds
 * @param stated what the seller said of the buyer's category; none where the file is to decide
 */
public record InvoiceFacts(
    InvoiceHash hash,
    Nip seller,
    InvoiceNumber number,
    IssueDate issueDate,
    InvoiceKind kind,
    BuyerCategory buyerByFile,
    String buyerName,
    Option<BigDecimal> vat,
    BigDecimal total,
    String currency,
    List<CorrectedInvoice> corrects,
    Option<StatedBuyer> stated) {

  public InvoiceFacts {
    requireNonNull(hash, "hash");
    requireNonNull(seller, "seller");
    requireNonNull(number, "number");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(kind, "kind");
    requireNonNull(buyerByFile, "buyerByFile");
    requireNonNull(buyerName, "buyerName");
    requireNonNull(vat, "vat");
    requireNonNull(total, "total");
    requireNonNull(currency, "currency");
    requireNonNull(corrects, "corrects");
    requireNonNull(stated, "stated");
  }

  /** Makes the facts of a file of which nothing was stated. */
  public InvoiceFacts(
      InvoiceHash hash,
      Nip seller,
      InvoiceNumber number,
      IssueDate issueDate,
      InvoiceKind kind,
      BuyerCategory buyerByFile,
      String buyerName,
      Option<BigDecimal> vat,
      BigDecimal total,
      String currency,
      List<CorrectedInvoice> corrects) {
    this(
        hash,
        seller,
        number,
        issueDate,
        kind,
        buyerByFile,
        buyerName,
        vat,
        total,
        currency,
        corrects,
        Option.none());
  }

  /** Returns the buyer's category for the rules: as stated, else as the file has it. */
  public BuyerCategory buyer() {
    return stated.map(StatedBuyer::category).getOrElse(buyerByFile);
  }

  /** Returns the same with what the seller says of the buyer. */
  public InvoiceFacts with(StatedBuyer statement) {
    return new InvoiceFacts(
        hash,
        seller,
        number,
        issueDate,
        kind,
        buyerByFile,
        buyerName,
        vat,
        total,
        currency,
        corrects,
        Option.some(statement));
  }
}
