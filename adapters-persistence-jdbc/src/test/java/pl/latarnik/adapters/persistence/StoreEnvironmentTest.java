package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.tck.TckInvoices;

/** Invoices of one KSeF never get to another. */
@Tag("Z03")
class StoreEnvironmentTest {

  @TempDir private Path folder;

  @Test
  void a_store_without_invoices_goes_with_the_settings() {
    try (Store store = StoreFile.open(folder)) {
      store.belongsTo("test");
      assertDoesNotThrow(() -> store.belongsTo("production"));
    }
  }

  @Test
  void a_store_with_invoices_stays_with_its_KSeF_also_for_the_next_process() {
    try (Store store = StoreFile.open(folder)) {
      store.belongsTo("test");
      store.invoices().add(TckInvoices.issued(1), TckInvoices.file(1));
      assertDoesNotThrow(() -> store.belongsTo("test"));
    }
    try (Store again = StoreFile.open(folder)) {
      StoreUnusable refused =
          assertThrows(StoreUnusable.class, () -> again.belongsTo("production"));

      assertTrue(refused.english().contains("belong to the KSeF 'test'"), refused.english());
      assertTrue(refused.polish().contains("store.url"), refused.polish());
      assertDoesNotThrow(() -> again.belongsTo("test"));
    }
  }
}
