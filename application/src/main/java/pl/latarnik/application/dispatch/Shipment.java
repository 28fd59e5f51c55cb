package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.SendingMode;

/**
 * Invoices that go in one session.
 *
 * @param kind of the session
 * @param mode how they are declared, the same for all
 * @param invoices at least one, in the order of sending
 */
public record Shipment(Kind kind, SendingMode mode, List<WaitingInvoice> invoices) {

  /** The two kinds of sessions. */
  public enum Kind {
    /** One request an invoice. */
    INTERACTIVE,
    /** All of them in one archive. */
    BATCH
  }

  public Shipment {
    requireNonNull(kind, "kind");
    requireNonNull(mode, "mode");
    requireNonNull(invoices, "invoices");
    if (invoices.isEmpty() || invoices.exists(invoice -> invoice.mode() != mode)) {
      throw new IllegalArgumentException("a session of mode " + mode + " holds such invoices only");
    }
  }
}
