package pl.latarnik.application.tck;

import io.vavr.collection.List;
import io.vavr.control.Either;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;

/** Keeps the journal in memory. */
final class InMemoryAuditTrail implements AuditTrail {

  private final InMemoryTransactions memory;

  InMemoryAuditTrail(InMemoryTransactions memory) {
    this.memory = memory;
  }

  @Override
  public void append(DomainEvent event) {
    memory.joined(
        () -> {
          memory.change(all -> all.with(event));
          return Either.right(event);
        });
  }

  @Override
  public List<DomainEvent> historyOf(InvoiceId invoice) {
    return memory.contents().journal().filter(event -> event.invoice().contains(invoice)).toList();
  }

  @Override
  public List<DomainEvent> all() {
    return memory.contents().journal().toList();
  }
}
