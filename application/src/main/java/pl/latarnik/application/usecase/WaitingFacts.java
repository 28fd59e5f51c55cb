package pl.latarnik.application.usecase;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.application.dispatch.WaitingInvoice;
import pl.latarnik.application.dispatch.WaitingInvoice.Needs;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Particulars;
import pl.latarnik.domain.lifecycle.Transport;

/** Puts together what the planner needs to know of stored invoices. */
final class WaitingFacts {

  private final InvoiceStore store;

  /** Sizes never change, and a run plans several times. */
  private Map<InvoiceId, Integer> sizes = HashMap.empty();

  WaitingFacts(InvoiceStore store) {
    this.store = store;
  }

  WaitingInvoice of(StoredInvoice stored) {
    Invoice invoice = stored.invoice();
    Particulars p = invoice.particulars();
    return new WaitingInvoice(
        invoice.id(),
        invoice.kind() == Invoice.Kind.ISSUED ? SendingMode.OFFLINE : SendingMode.ONLINE,
        p.facts().issueDate().day(),
        sendBy(invoice),
        size(invoice.id()),
        needs(p.transport()),
        unnumbered(p.facts()).map(original -> original.invoice().id()).toSet());
  }

  private int size(InvoiceId id) {
    if (!sizes.containsKey(id)) {
      sizes = sizes.put(id, store.size(id));
    }
    return sizes.get(id).get();
  }

  /** What is sent online must be there on the day of P_1 (art. 106nda ust. 16). */
  private static Option<LocalDate> sendBy(Invoice invoice) {
    if (invoice.kind() == Invoice.Kind.PREPARED) {
      return Option.some(invoice.particulars().facts().issueDate().day());
    }
    return invoice.particulars().duty() instanceof SubmissionDuty.DueBy due
        ? Option.some(due.day())
        : Option.none();
  }

  private static Needs needs(Transport transport) {
    if (transport.replaces().isDefined()) {
      return Needs.INTERACTIVE;
    }
    return transport.attachment() ? Needs.BATCH : Needs.ANY_SESSION;
  }

  /**
   * Finds the originals of a correction that are in the store and have no number yet. Whatever is
   * outside KSeF never gets one, and is not waited for.
   */
  private List<StoredInvoice> unnumbered(InvoiceFacts facts) {
    return facts.corrects().flatMap(entry -> unnumbered(facts, store.find(entry.number())));
  }

  private static List<StoredInvoice> unnumbered(InvoiceFacts facts, List<StoredInvoice> same) {
    List<StoredInvoice> originals =
        same.filter(
            s -> {
              InvoiceFacts other = s.invoice().particulars().facts();
              return other.seller().equals(facts.seller()) && !other.hash().equals(facts.hash());
            });
    boolean numbered = originals.exists(s -> s.invoice().kind() == Invoice.Kind.ACCEPTED);
    return numbered
        ? List.empty()
        : originals.filter(s -> s.invoice().kind() != Invoice.Kind.OUTSIDE_KSEF);
  }

  /** Says whether an original of it still has no number. */
  boolean isBlocked(StoredInvoice stored) {
    return !unnumbered(stored.invoice().particulars().facts()).isEmpty();
  }
}
