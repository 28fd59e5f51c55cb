package pl.latarnik.application.tck;

import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;

/**
 * The ports of the store, kept in memory and under common transactions; for tests of whatever
 * stands on them. They pass the same contracts as the real store.
 */
public final class InMemoryDesk {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InvoiceStore invoices = new InMemoryInvoiceStore(transactions);
  private final AuditTrail journal = new InMemoryAuditTrail(transactions);
  private final OutageBoard outages = new InMemoryOutageBoard(transactions);
  private final MessageArchive messages = new InMemoryMessageArchive(transactions);
  private final BatchBook batches = new InMemoryBatchBook(transactions);

  /** Returns the transactions that the others take part in. */
  public Transactions transactions() {
    return transactions;
  }

  /** Returns the invoices. */
  public InvoiceStore invoices() {
    return invoices;
  }

  /** Returns the journal. */
  public AuditTrail journal() {
    return journal;
  }

  /** Returns the announcements. */
  public OutageBoard outages() {
    return outages;
  }

  /** Returns the messages of the status service. */
  public MessageArchive messages() {
    return messages;
  }

  /** Returns what was done with batches. */
  public BatchBook batches() {
    return batches;
  }
}
