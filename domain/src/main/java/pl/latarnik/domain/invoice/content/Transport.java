package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;

/**
 * Transport: one journey of the goods.
 *
 * @param kind RodzajTransportu, or {@link TransportKind#INNY}
 * @param kindDescription OpisInnegoTransportu, given with another kind only
 * @param carrier Przewoznik
 * @param order NrZleceniaTransportu
 * @param cargo OpisLadunku, or {@link CargoKind#INNY}
 * @param cargoDescription OpisInnegoLadunku, given with other cargo only
 * @param packaging JednostkaOpakowania
 * @param departure DataGodzRozpTransportu exactly as written: with a zone or without
 * @param arrival DataGodzZakTransportu exactly as written
 * @param from WysylkaZ
 * @param through WysylkaPrzez
 * @param to WysylkaDo
 */
public record Transport(
    TransportKind kind,
    Option<String> kindDescription,
    Option<Carrier> carrier,
    Option<String> order,
    CargoKind cargo,
    Option<String> cargoDescription,
    Option<String> packaging,
    Option<String> departure,
    Option<String> arrival,
    Option<Address> from,
    List<Address> through,
    Option<Address> to) {

  public Transport {
    requireNonNull(kind, "kind");
    requireNonNull(kindDescription, "kindDescription");
    requireNonNull(carrier, "carrier");
    requireNonNull(order, "order");
    requireNonNull(cargo, "cargo");
    requireNonNull(cargoDescription, "cargoDescription");
    requireNonNull(packaging, "packaging");
    requireNonNull(departure, "departure");
    requireNonNull(arrival, "arrival");
    requireNonNull(from, "from");
    requireNonNull(through, "through");
    requireNonNull(to, "to");
  }
}
