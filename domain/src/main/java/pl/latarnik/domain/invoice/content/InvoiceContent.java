package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * What an FA(3) file says, as a person would read it: who, to whom, what, how much, how paid.
 *
 * <p>The exact bytes stay the only original. This is a reading of them, never written back over
 * them. The parts of FA(3) that are not here (orders, advances, attachment) belong to kinds of
 * invoice that the reader refuses by name.
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
 * @param marks FP, TP and ZwrotAkcyzy
 * @param remarks DodatkowyOpis
 * @param lines FaWiersz
 * @param settlement Rozliczenie
 * @param payment Platnosc
 * @param terms WarunkiTransakcji
 * @param footer Stopka, empty where the file has none
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
    Marks marks,
    List<Remark> remarks,
    List<Line> lines,
    Option<Settlement> settlement,
    Option<Payment> payment,
    Option<TransactionTerms> terms,
    Footer footer) {

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
    requireNonNull(marks, "marks");
    requireNonNull(remarks, "remarks");
    requireNonNull(lines, "lines");
    requireNonNull(settlement, "settlement");
    requireNonNull(payment, "payment");
    requireNonNull(terms, "terms");
    requireNonNull(footer, "footer");
  }
}
