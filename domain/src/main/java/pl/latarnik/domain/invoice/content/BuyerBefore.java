package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Podmiot2K: a buyer as the original had it.
 *
 * @param identity by which number the buyer was known
 * @param name Nazwa
 * @param address Adres
 * @param link IDNabywcy, the same as in the party that replaces it
 */
public record BuyerBefore(
    PartyIdentity identity, Option<String> name, Option<Address> address, Option<String> link) {

  public BuyerBefore {
    requireNonNull(identity, "identity");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
    requireNonNull(link, "link");
  }
}
