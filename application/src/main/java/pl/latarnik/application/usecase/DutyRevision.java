package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Moved;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;

/** Recomputes the terms of all waiting invoices from the board, and writes down what moved. */
final class DutyRevision {

  private final InvoiceStore store;
  private final AuditTrail audit;
  private final LawDesk law;

  DutyRevision(InvoiceStore store, AuditTrail audit, LawDesk law) {
    this.store = store;
    this.audit = audit;
    this.law = law;
  }

  /** Runs inside the transaction that recorded the notice. */
  List<Moved> afterNotice(Instant now) {
    return store.open().flatMap(stored -> revised(stored, now));
  }

  private List<Moved> revised(StoredInvoice stored, Instant now) {
    Invoice before = stored.invoice();
    Invoice next = law.revised(before);
    if (next.equals(before)) {
      return List.empty();
    }
    if (store.update(stored, next).isLeft()) {
      throw new IllegalStateException(
          "invoice " + before.id() + " was changed while its term was being moved");
    }
    audit.append(
        DomainEvent.of(
            now,
            next.kind() == Invoice.Kind.OUTSIDE_KSEF ? Kind.INVOICE_WITHDRAWN : Kind.DUTY_MOVED,
            before.id(),
            text(before) + " -> " + text(next)));
    return List.of(new Moved(before.id(), before.particulars().duty(), next.particulars().duty()));
  }

  private static String text(Invoice invoice) {
    return invoice.particulars().issuance().kind()
        + " "
        + LawDesk.text(invoice.particulars().duty());
  }
}
