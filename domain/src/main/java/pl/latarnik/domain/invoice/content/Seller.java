package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.Nip;

/**
 * Podmiot1: who sells.
 *
 * @param euPrefix PrefiksPodatnika, {@code PL} where the sale needs the EU form of the number
 * @param eori NrEORI
 * @param nip NIP
 * @param name Nazwa
 * @param address Adres
 * @param correspondence AdresKoresp
 * @param contacts DaneKontaktowe, up to three
 * @param status StatusInfoPodatnika
 */
public record Seller(
    Option<String> euPrefix,
    Option<String> eori,
    Nip nip,
    String name,
    Address address,
    Option<Address> correspondence,
    List<Contact> contacts,
    Option<TaxpayerStatus> status) {

  public Seller {
    requireNonNull(euPrefix, "euPrefix");
    requireNonNull(eori, "eori");
    requireNonNull(nip, "nip");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(correspondence, "correspondence");
    requireNonNull(contacts, "contacts");
    requireNonNull(status, "status");
  }
}
