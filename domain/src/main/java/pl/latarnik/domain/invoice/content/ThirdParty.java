package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * Podmiot3: somebody else with a part in the invoice.
 *
 * @param link IDNabywcy, ties this party to the same one elsewhere in a correction
 * @param eori NrEORI
 * @param identity by which number it is known
 * @param name Nazwa
 * @param address Adres
 * @param correspondence AdresKoresp
 * @param contacts DaneKontaktowe, up to three
 * @param role Rola, or {@link ThirdPartyRole#INNA}
 * @param roleDescription OpisRoli, given with another role only
 * @param share Udzial of a further buyer, per cent
 * @param customerNumber NrKlienta
 */
public record ThirdParty(
    Option<String> link,
    Option<String> eori,
    PartyIdentity identity,
    Option<String> name,
    Option<Address> address,
    Option<Address> correspondence,
    List<Contact> contacts,
    ThirdPartyRole role,
    Option<String> roleDescription,
    Option<BigDecimal> share,
    Option<String> customerNumber) {

  public ThirdParty {
    requireNonNull(link, "link");
    requireNonNull(eori, "eori");
    requireNonNull(identity, "identity");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(correspondence, "correspondence");
    requireNonNull(contacts, "contacts");
    requireNonNull(role, "role");
    requireNonNull(roleDescription, "roleDescription");
    requireNonNull(share, "share");
    requireNonNull(customerNumber, "customerNumber");
  }
}
