package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.persistence.OtherProcess.Task;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;

/** Kills a real process at its work and looks at what is on disk (TX-5). */
@Timeout(120)
class KilledProcessTest {

  @TempDir private Path folder;

  @Test
  @Tag("S01")
  @Tag("P-02")
  void what_was_committed_is_there_with_its_exact_bytes_and_history()
      throws IOException, InterruptedException {
    int committed = addUntilKilled();

    try (Store store = StoreFile.open(folder)) {
      for (int n = 1; n <= committed; n++) {
        Invoice issued = TckInvoices.issued(n);
        assertEquals(issued, store.invoices().find(issued.id()).get().invoice());
        assertEquals(TckInvoices.file(n), store.invoices().file(issued.id()));
        assertEquals(List.of(OtherProcess.event(n)), store.journal().historyOf(issued.id()));
      }
    }
  }

  @Test
  @Tag("P-02")
  @Tag("S02")
  void the_same_file_is_found_and_makes_no_second_invoice()
      throws IOException, InterruptedException {
    int committed = addUntilKilled();

    try (Store store = StoreFile.open(folder)) {
      int before = store.invoices().all().size();
      assertTrue(
          List.rangeClosed(1, committed)
              .forAll(
                  n -> store.invoices().add(TckInvoices.issued(n), TckInvoices.file(n)).isLeft()));
      assertEquals(before, store.invoices().all().size());
    }
  }

  @Test
  @Tag("P-01")
  void an_invoice_and_its_event_are_there_together_or_not_at_all()
      throws IOException, InterruptedException {
    int committed = addUntilKilled();

    try (Store store = StoreFile.open(folder)) {
      List<DomainEvent> events = store.journal().all();
      assertEquals(
          store.invoices().all().map(s -> s.invoice().id()), events.map(e -> e.invoice().get()));
      assertTrue(events.size() <= committed + 1, events.size() + " of " + committed);
    }
  }

  @Test
  @Tag("P-01")
  void what_was_not_committed_is_gone_and_can_be_issued_again()
      throws IOException, InterruptedException {
    try (OtherProcess process = OtherProcess.start(folder, Task.ADD_WITHOUT_COMMIT)) {
      assertEquals("added", process.line());
      process.kill();
    }

    try (Store store = StoreFile.open(folder)) {
      assertEquals(List.empty(), store.invoices().all());
      assertEquals(
          Either.right(TckInvoices.issued(1)),
          store
              .invoices()
              .add(TckInvoices.issued(1), TckInvoices.file(1))
              .map(added -> added.invoice()));
    }
  }

  @Test
  @Tag("P-14")
  @Tag("P-15")
  void language_charset_and_zone_of_the_process_make_no_difference()
      throws IOException, InterruptedException {
    int committed =
        addUntilKilled(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=America/New_York",
            "-Dfile.encoding=US-ASCII");

    try (Store store = StoreFile.open(folder)) {
      assertEquals(
          List.rangeClosed(1, committed).map(TckInvoices::issued),
          store.invoices().all().map(stored -> stored.invoice()).take(committed));
    }
  }

  /** Returns how many invoices the process had reported as committed when it died. */
  private int addUntilKilled(String... options) throws IOException, InterruptedException {
    try (OtherProcess process = OtherProcess.start(folder, Task.ADD, options)) {
      while (!process.line().equals("25")) {
        // Reads on until enough invoices are committed.
      }
      return 25 + process.kill().size();
    }
  }
}
