package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.tck.TckInvoices;

/** A cancelled task or a stopping service interrupts threads at any point of their work. */
@Tag("P-11")
@Timeout(60)
class InterruptedThreadTest {

  @TempDir private Path folder;

  @Test
  void a_thread_that_is_interrupted_again_and_again_harms_nothing() throws InterruptedException {
    try (Store store = StoreFile.open(folder)) {
      ConcurrentLinkedQueue<Integer> added = new ConcurrentLinkedQueue<>();
      Thread worker = new Thread(() -> add(store, added));
      worker.start();

      while (worker.isAlive()) {
        worker.interrupt();
        worker.join(TimeUnit.MILLISECONDS.toMillis(1));
      }

      assertTrue(added.size() > 0);
      List<Object> ids = List.ofAll(added).map(n -> TckInvoices.issued(n).id());
      assertEquals(ids, store.invoices().all().map(stored -> stored.invoice().id()));
      assertTrue(store.invoices().add(TckInvoices.issued(1000), TckInvoices.file(1000)).isRight());
    }

    try (Store store = StoreFile.open(folder)) {
      assertTrue(store.invoices().find(TckInvoices.issued(1000).id()).isDefined());
    }
  }

  private static void add(Store store, ConcurrentLinkedQueue<Integer> added) {
    for (int n = 1; n <= 100; n++) {
      try {
        store.invoices().add(TckInvoices.issued(n), TckInvoices.file(n));
        added.add(n);
      } catch (StoreFailure e) {
        // Interrupted while it waited for a connection: this one was not added, and is not listed.
        Thread.interrupted();
      }
    }
  }
}
