package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;

/**
 * Driven port: the append-only journal.
 *
 * <ul>
 *   <li>AT-1 Events come back in the order in which they were appended, with all their values.
 *   <li>AT-2 Nothing can be changed or removed through this port.
 *   <li>AT-3 An event belongs to the surrounding transaction of {@link Transactions}: it is there
 *       exactly if the change is.
 * </ul>
 */
public interface AuditTrail {

  /** Appends an event. */
  void append(DomainEvent event);

  /** Lists the events of an invoice, oldest first. */
  List<DomainEvent> historyOf(InvoiceId invoice);

  /** Lists all events, oldest first. */
  List<DomainEvent> all();
}
