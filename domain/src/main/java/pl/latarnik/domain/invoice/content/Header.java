package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * Naglowek: how the file came to be.
 *
 * @param createdAt DataWytworzeniaFa exactly as written: FA(3) takes it with and without a zone
 * @param system SystemInfo, the program that made it
 */
public record Header(String createdAt, Option<String> system) {

  public Header {
    requireNonNull(createdAt, "createdAt");
    requireNonNull(system, "system");
  }
}
