package pl.latarnik.application.tck;

import org.junit.jupiter.api.Nested;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;

/** Holds the in-memory ports to the contracts of the real ones. */
class InMemoryDeskTest {

  private final InMemoryDesk desk = new InMemoryDesk();

  @Nested
  class OfTransactions implements TransactionsContract {
    @Override
    public Transactions transactions() {
      return desk.transactions();
    }

    @Override
    public AuditTrail journal() {
      return desk.journal();
    }
  }

  @Nested
  class OfInvoices implements InvoiceStoreContract {
    @Override
    public InvoiceStore invoices() {
      return desk.invoices();
    }

    @Override
    public Transactions transactions() {
      return desk.transactions();
    }
  }

  @Nested
  class OfTheJournal implements AuditTrailContract {
    @Override
    public AuditTrail journal() {
      return desk.journal();
    }

    @Override
    public Transactions transactions() {
      return desk.transactions();
    }
  }

  @Nested
  class OfOutages implements OutageBoardContract {
    @Override
    public OutageBoard outages() {
      return desk.outages();
    }

    @Override
    public Transactions transactions() {
      return desk.transactions();
    }
  }

  @Nested
  class OfMessages implements MessageArchiveContract {
    @Override
    public MessageArchive messages() {
      return desk.messages();
    }

    @Override
    public Transactions transactions() {
      return desk.transactions();
    }
  }

  @Nested
  class OfBatches implements BatchBookContract {
    @Override
    public BatchBook batches() {
      return desk.batches();
    }

    @Override
    public Transactions transactions() {
      return desk.transactions();
    }
  }
}
