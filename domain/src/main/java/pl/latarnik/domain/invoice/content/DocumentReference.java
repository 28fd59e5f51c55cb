package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A contract or an order that the invoice refers to; either part may be missing, even both.
 *
 * @param day DataUmowy or DataZamowienia
 * @param number NrUmowy or NrZamowienia
 */
public record DocumentReference(Option<LocalDate> day, Option<String> number) {

  public DocumentReference {
    requireNonNull(day, "day");
    requireNonNull(number, "number");
  }
}
