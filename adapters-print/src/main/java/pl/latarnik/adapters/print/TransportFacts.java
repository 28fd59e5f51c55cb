package pl.latarnik.adapters.print;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.invoice.content.Address;
import pl.latarnik.domain.invoice.content.Carrier;
import pl.latarnik.domain.invoice.content.Transport;

/** One journey of the goods. */
final class TransportFacts {

  private TransportFacts() {}

  /** Adds what the invoice says of a journey. */
  static Facts add(Pen pen, Facts facts, Transport transport) {
    Labels labels = pen.labels();
    return facts
        .with(
            "transport",
            transport.kindDescription().getOrElse(() -> labels.get(transport.kind()).line()))
        .maybe("carrier", transport.carrier().map(TransportFacts::text))
        .maybe("transport-order", transport.order())
        .with(
            "cargo",
            transport.cargoDescription().getOrElse(() -> labels.get(transport.cargo()).line()))
        .maybe("packaging", transport.packaging())
        .maybe("departure", transport.departure())
        .maybe("arrival", transport.arrival())
        .maybe("ship-from", transport.from().map(TransportFacts::text))
        .each("ship-through", transport.through().map(TransportFacts::text))
        .maybe("ship-to", transport.to().map(TransportFacts::text));
  }

  private static String text(Carrier carrier) {
    return carrier
        .name()
        .toList()
        .appendAll(Option.some(carrier.identity().text()).filter(id -> !id.isEmpty()))
        .append(text(carrier.address()))
        .mkString(", ");
  }

  private static String text(Address address) {
    return List.of(address.line1())
        .appendAll(address.line2())
        .append(address.country())
        .appendAll(address.gln().map(gln -> "GLN " + gln))
        .mkString(", ");
  }
}
