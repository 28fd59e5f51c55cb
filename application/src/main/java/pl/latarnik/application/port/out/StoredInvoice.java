package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.lifecycle.Invoice;

/**
 * An invoice as read from the store.
 *
 * @param invoice its state
 * @param version counts its changes from 1; every update names the version that it builds on
 */
public record StoredInvoice(Invoice invoice, long version) {

  public StoredInvoice {
    requireNonNull(invoice, "invoice");
  }
}
