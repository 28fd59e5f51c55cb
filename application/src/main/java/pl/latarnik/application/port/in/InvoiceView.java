package pl.latarnik.application.port.in;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * An invoice as the desk sees it: its state, what the law makes of it at this moment, and its
 * history.
 *
 * @param stored its state
 * @param ruling every date and duty, with the reasons
 * @param history what happened to it, oldest first
 */
public record InvoiceView(StoredInvoice stored, InvoiceRuling ruling, List<DomainEvent> history) {

  public InvoiceView {
    requireNonNull(stored, "stored");
    requireNonNull(ruling, "ruling");
    requireNonNull(history, "history");
  }
}
