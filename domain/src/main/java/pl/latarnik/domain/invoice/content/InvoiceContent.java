package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What an FA(3) file says, as a person would read it: who, to whom, what, how much, how paid.
 *
 * <p>The exact bytes stay the only original. This is a reading of them, never written back over
 * them. Every field of FA(3) has its place here; amounts keep the decimals that they are written
 * with.
 *
 * @param header Naglowek
 * @param seller Podmiot1
 * @param buyer Podmiot2
 * @param thirdParties Podmiot3, in the order of the file
 * @param authorized PodmiotUpowazniony
 * @param issue number, dates, kind and currency
 * @param totals P_13, P_14 and P_15
 * @param annotations Adnotacje
 * @param correction what a correction says of its originals
 * @param partialAdvances ZaliczkaCzesciowa, up to 31
 * @param marks FP, TP and ZwrotAkcyzy
 * @param remarks DodatkowyOpis
 * @param settledAdvances FakturaZaliczkowa, up to a hundred
 * @param lines FaWiersz
 * @param settlement Rozliczenie
 * @param payment Platnosc
 * @param terms WarunkiTransakcji
 * @param order Zamowienie
 * @param footer Stopka
 * @param attachment Zalacznik
 */
public record InvoiceContent(
    Header header,
    Seller seller,
    Buyer buyer,
    List<ThirdParty> thirdParties,
    Option<AuthorizedParty> authorized,
    IssueDetails issue,
    Totals totals,
    Annotations annotations,
    Option<Correction> correction,
    List<PartialAdvance> partialAdvances,
    Marks marks,
    List<Remark> remarks,
    List<SettledAdvance> settledAdvances,
    List<Line> lines,
    Option<Settlement> settlement,
    Option<Payment> payment,
    Option<TransactionTerms> terms,
    Option<Order> order,
    Option<Footer> footer,
    Option<Attachment> attachment) {

  public InvoiceContent {
    requireNonNull(header, "header");
    requireNonNull(seller, "seller");
    requireNonNull(buyer, "buyer");
    requireNonNull(thirdParties, "thirdParties");
    requireNonNull(authorized, "authorized");
    requireNonNull(issue, "issue");
    requireNonNull(totals, "totals");
    requireNonNull(annotations, "annotations");
    requireNonNull(correction, "correction");
    requireNonNull(partialAdvances, "partialAdvances");
    requireNonNull(marks, "marks");
    requireNonNull(remarks, "remarks");
    requireNonNull(settledAdvances, "settledAdvances");
    requireNonNull(lines, "lines");
    requireNonNull(settlement, "settlement");
    requireNonNull(payment, "payment");
    requireNonNull(terms, "terms");
    requireNonNull(order, "order");
    requireNonNull(footer, "footer");
    requireNonNull(attachment, "attachment");
  }
}
