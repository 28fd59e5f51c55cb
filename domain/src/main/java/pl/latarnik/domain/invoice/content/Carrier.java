package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Przewoznik: who carries.
 *
 * @param identity by which number the carrier is known
 * @param name Nazwa
 * @param address AdresPrzewoznika
 */
public record Carrier(PartyIdentity identity, Option<String> name, Address address) {

  public Carrier {
    requireNonNull(identity, "identity");
    requireNonNull(name, "name");
    requireNonNull(address, "address");
  }
}
