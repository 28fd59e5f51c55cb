package pl.latarnik.adapters.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.SystemWarnings;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.tck.AuditTrailContract;
import pl.latarnik.application.tck.BatchBookContract;
import pl.latarnik.application.tck.InvoiceStoreContract;
import pl.latarnik.application.tck.KsefBlocksContract;
import pl.latarnik.application.tck.MessageArchiveContract;
import pl.latarnik.application.tck.OutageBoardContract;
import pl.latarnik.application.tck.SystemWarningsContract;
import pl.latarnik.application.tck.TransactionsContract;

/** Holds a store in a real file to the contracts of its ports. */
class JdbcStoreTest {

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = StoreFile.open(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Nested
  class OfTransactions implements TransactionsContract {
    @Override
    public Transactions transactions() {
      return store.transactions();
    }

    @Override
    public AuditTrail journal() {
      return store.journal();
    }
  }

  @Nested
  class OfInvoices implements InvoiceStoreContract {
    @Override
    public InvoiceStore invoices() {
      return store.invoices();
    }

    @Override
    public Transactions transactions() {
      return store.transactions();
    }
  }

  @Nested
  class OfTheJournal implements AuditTrailContract {
    @Override
    public AuditTrail journal() {
      return store.journal();
    }

    @Override
    public Transactions transactions() {
      return store.transactions();
    }
  }

  @Nested
  class OfBlocks implements KsefBlocksContract {
    @Override
    public KsefBlocks blocks() {
      return store.blocks();
    }
  }

  @Nested
  class OfSystemWarnings implements SystemWarningsContract {
    @Override
    public SystemWarnings warnings() {
      return store.warnings();
    }
  }

  @Nested
  class OfOutages implements OutageBoardContract {
    @Override
    public OutageBoard outages() {
      return store.outages();
    }

    @Override
    public Transactions transactions() {
      return store.transactions();
    }
  }

  @Nested
  class OfMessages implements MessageArchiveContract {
    @Override
    public MessageArchive messages() {
      return store.messages();
    }

    @Override
    public Transactions transactions() {
      return store.transactions();
    }
  }

  @Nested
  class OfBatches implements BatchBookContract {
    @Override
    public BatchBook batches() {
      return store.batches();
    }

    @Override
    public Transactions transactions() {
      return store.transactions();
    }
  }
}
