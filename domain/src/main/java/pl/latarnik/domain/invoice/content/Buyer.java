package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Podmiot2: who buys.
 *
 * @param eori NrEORI
 * @param identity by which number the buyer is known; never an internal id
 * @param name Nazwa
 * @param address Adres
 * @param correspondence AdresKoresp
 * @param contacts DaneKontaktowe, up to three
 * @param customerNumber NrKlienta, what the seller calls the buyer
 * @param link IDNabywcy, ties this buyer to the same one elsewhere in a correction
 * @param localGovernmentUnit JST: the invoice concerns a subordinate unit of local government
 * @param vatGroupMember GV: the invoice concerns a member of a VAT group
 */
public record Buyer(
    Option<String> eori,
    PartyIdentity identity,
    Option<String> name,
    Option<Address> address,
    Option<Address> correspondence,
    List<Contact> contacts,
    Option<String> customerNumber,
    Option<String> link,
    boolean localGovernmentUnit,
    boolean vatGroupMember) {

  public Buyer {
    requireNonNull(eori, "eori");
    requireNonNull(identity, "identity");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(correspondence, "correspondence");
    requireNonNull(contacts, "contacts");
    requireNonNull(customerNumber, "customerNumber");
    requireNonNull(link, "link");
  }
}
