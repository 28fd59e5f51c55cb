package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.invoice.IssueDate;

/**
 * What identifies the invoice: the opening fields of Fa.
 *
 * @param currency KodWaluty, three letters
 * @param issueDate P_1
 * @param place P_1M, where it was issued
 * @param number P_2
 * @param deliveryNotes WZ, numbers of warehouse documents
 * @param supplied P_6 or OkresFa; none where it equals P_1 or differs by line
 * @param kind RodzajFaktury
 */
public record IssueDetails(
    String currency,
    IssueDate issueDate,
    Option<String> place,
    InvoiceNumber number,
    List<String> deliveryNotes,
    Option<SupplyTime> supplied,
    InvoiceKind kind) {

  public IssueDetails {
    requireNonNull(currency, "currency");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(place, "place");
    requireNonNull(number, "number");
    requireNonNull(deliveryNotes, "deliveryNotes");
    requireNonNull(supplied, "supplied");
    requireNonNull(kind, "kind");
  }
}
