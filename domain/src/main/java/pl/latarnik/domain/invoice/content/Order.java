package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.math.BigDecimal;

/**
 * Zamowienie: what an advance was paid for, in advance invoices and their corrections.
 *
 * @param value WartoscZamowienia, tax included
 * @param lines ZamowienieWiersz, at least one
 */
public record Order(BigDecimal value, List<OrderLine> lines) {

  public Order {
    requireNonNull(value, "value");
    requireNonNull(lines, "lines");
  }
}
