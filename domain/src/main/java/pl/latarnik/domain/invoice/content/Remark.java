package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.math.BigInteger;

/**
 * DodatkowyOpis: a remark of the seller's own, as a name and a value.
 *
 * @param line NrWiersza, the line that it belongs to
 * @param key Klucz
 * @param value Wartosc
 */
public record Remark(Option<BigInteger> line, String key, String value) {

  public Remark {
    requireNonNull(line, "line");
    requireNonNull(key, "key");
    requireNonNull(value, "value");
  }
}
