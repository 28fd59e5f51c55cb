package pl.latarnik.adapters.persistence;

import org.jspecify.annotations.Nullable;
import pl.latarnik.domain.invoice.InvoiceId;

/**
 * What the store holds of an invoice is not what was put there: its bytes have another hash, or its
 * row cannot be read. It is not given out, so it can be neither printed nor sent.
 */
public final class AlteredInvoice extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String invoice;

  AlteredInvoice(InvoiceId invoice, String english, String polish, @Nullable Throwable cause) {
    super(
        "Invoice %s was altered in the store from outside: %s. It is neither printed nor sent; restore the store from a backup."
            .formatted(invoice, english),
        "Fakturę %s zmieniono w magazynie z zewnątrz: %s. Nie zostanie wydrukowana ani wysłana; odtwórz magazyn z kopii zapasowej."
            .formatted(invoice, polish),
        cause);
    this.invoice = invoice.text();
  }

  /** Returns which invoice it is. */
  public InvoiceId invoice() {
    return InvoiceId.of(invoice);
  }
}
