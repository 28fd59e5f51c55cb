package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.bookkeeping.JpkMarking;
import pl.latarnik.domain.bookkeeping.TransactionConfirmation;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.guidance.OznaczeniaJpk;
import pl.latarnik.domain.law.guidance.PotwierdzenieTransakcji;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * An invoice as the desk sees it: its state, what the law makes of it at this moment, and its
 * history.
 *
 * @param stored its state
 * @param ruling every date and duty, with the reasons
 * @param history what happened to it, oldest first
 * @param outlook what becomes of it if it is sent online now; prepared ones only
 */
public record InvoiceView(
    StoredInvoice stored,
    InvoiceRuling ruling,
    List<DomainEvent> history,
    Option<OnlineOutlook> outlook) {

  public InvoiceView {
    requireNonNull(stored, "stored");
    requireNonNull(ruling, "ruling");
    requireNonNull(history, "history");
    requireNonNull(outlook, "outlook");
  }

  /** Returns how it is marked in JPK_V7, as it stands now. */
  public JpkMarking jpk() {
    Invoice invoice = stored.invoice();
    IssuanceKind kind = invoice.particulars().issuance().kind();
    if (invoice.kind() == Invoice.Kind.ACCEPTED) {
      return OznaczeniaJpk.numbered(kind);
    }
    return invoice.kind() == Invoice.Kind.OUTSIDE_KSEF
        ? OznaczeniaJpk.neverSent(kind)
        : OznaczeniaJpk.waiting(kind);
  }

  /** Says whether the buyer may be given a transaction confirmation for it now. */
  public TransactionConfirmation confirmation() {
    Invoice invoice = stored.invoice();
    return PotwierdzenieTransakcji.of(
        invoice.particulars().issuance().kind(),
        invoice.particulars().facts().buyer(),
        invoice.kind() == Invoice.Kind.ACCEPTED);
  }
}
