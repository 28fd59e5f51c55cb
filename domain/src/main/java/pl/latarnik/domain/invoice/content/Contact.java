package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * DaneKontaktowe: one way to reach a party; either part may be missing, even both.
 *
 * @param email Email
 * @param phone Telefon
 */
public record Contact(Option<String> email, Option<String> phone) {

  public Contact {
    requireNonNull(email, "email");
    requireNonNull(phone, "phone");
  }
}
