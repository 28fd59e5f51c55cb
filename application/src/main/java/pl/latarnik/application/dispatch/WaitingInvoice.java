package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;

/**
 * An invoice that waits to be sent, as far as the plan needs to know it.
 *
 * @param id which one
 * @param mode how it will be declared; a session has one mode
 * @param issued P_1
 * @param sendBy last day of its term; for an online invoice the day of P_1; none while no term runs
 * @param bytes size of its file
 * @param needs what ties it to one kind of session
 * @param originals what it corrects, of this seller, whether that waits too or not
 */
public record WaitingInvoice(
    InvoiceId id,
    SendingMode mode,
    LocalDate issued,
    Option<LocalDate> sendBy,
    int bytes,
    Needs needs,
    Set<InvoiceId> originals) {

  /** Which kind of session an invoice asks for. */
  public enum Needs {
    /** Either will do. */
    ANY_SESSION,
    /** A technical correction goes in an interactive session only. */
    INTERACTIVE,
    /** An invoice with an attachment goes in a batch only. */
    BATCH
  }

  public WaitingInvoice {
    requireNonNull(id, "id");
    requireNonNull(mode, "mode");
    requireNonNull(issued, "issued");
    requireNonNull(sendBy, "sendBy");
    requireNonNull(needs, "needs");
    requireNonNull(originals, "originals");
    if (bytes < 1) {
      throw new IllegalArgumentException("a file has bytes: " + bytes);
    }
  }
}
