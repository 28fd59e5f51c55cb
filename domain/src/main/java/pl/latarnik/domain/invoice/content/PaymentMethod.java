package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * In which way something is or was paid.
 *
 * @param form FormaPlatnosci, or {@link PaymentForm#INNA}
 * @param description OpisPlatnosci, given with another way only
 */
public record PaymentMethod(PaymentForm form, Option<String> description) {

  public PaymentMethod {
    requireNonNull(form, "form");
    requireNonNull(description, "description");
  }
}
