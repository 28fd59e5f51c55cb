package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;

/**
 * TerminOpis: a term counted from an event.
 *
 * @param count Ilosc
 * @param unit Jednostka
 * @param event ZdarzeniePoczatkowe
 */
public record DescribedTerm(BigInteger count, String unit, String event) {

  public DescribedTerm {
    requireNonNull(count, "count");
    requireNonNull(unit, "unit");
    requireNonNull(event, "event");
  }
}
