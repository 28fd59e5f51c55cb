package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import pl.latarnik.domain.invoice.Nip;

/**
 * Podmiot1K: the seller as the original had it.
 *
 * @param euPrefix PrefiksPodatnika
 * @param nip NIP
 * @param name Nazwa
 * @param address Adres
 */
public record SellerBefore(Option<String> euPrefix, Nip nip, String name, Address address) {

  public SellerBefore {
    requireNonNull(euPrefix, "euPrefix");
    requireNonNull(nip, "nip");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
  }
}
