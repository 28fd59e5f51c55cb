package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.invoice.InvoiceId;

/**
 * Somebody else has changed the invoice since it was read: read it again and decide anew.
 *
 * @param invoice which one
 * @param expected the version that the caller knew
 */
public record StaleVersion(InvoiceId invoice, long expected) {

  public StaleVersion {
    requireNonNull(invoice, "invoice");
  }
}
