package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.Nip;

/**
 * PodmiotUpowazniony: who issues for the seller by law.
 *
 * @param eori NrEORI
 * @param nip NIP
 * @param name Nazwa
 * @param address Adres
 * @param correspondence AdresKoresp
 * @param contacts DaneKontaktowe, up to three
 * @param role RolaPU
 */
public record AuthorizedParty(
    Option<String> eori,
    Nip nip,
    String name,
    Address address,
    Option<Address> correspondence,
    List<Contact> contacts,
    AuthorizedRole role) {

  public AuthorizedParty {
    requireNonNull(eori, "eori");
    requireNonNull(nip, "nip");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(correspondence, "correspondence");
    requireNonNull(contacts, "contacts");
    requireNonNull(role, "role");
  }
}
