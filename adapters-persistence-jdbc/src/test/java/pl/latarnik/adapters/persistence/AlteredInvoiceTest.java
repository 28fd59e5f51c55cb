package pl.latarnik.adapters.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;

@Tag("S-06")
class AlteredInvoiceTest {

  private static final InvoiceId ID = TckInvoices.issued(1).id();

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = StoreFile.open(folder);
    store.invoices().add(TckInvoices.issued(1), TckInvoices.file(1));
    store.invoices().add(TckInvoices.issued(2), TckInvoices.file(2));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void altered_bytes_are_not_given_out_and_the_invoice_is_named() {
    alter("file = X'3C612F3E'");

    AlteredInvoice refusal = assertThrows(AlteredInvoice.class, () -> store.invoices().file(ID));

    assertEquals(ID, refusal.invoice());
    assertTrue(refusal.english().contains(ID.text()));
    assertTrue(refusal.polish().contains(ID.text()));
  }

  @Test
  void bytes_altered_together_with_their_hash_are_not_given_out() {
    InvoiceHash other = TckInvoices.prepared(3).particulars().facts().hash();
    alter("file = (SELECT file FROM invoices WHERE id <> '%s'), hash = '%s'".formatted(ID, other));

    assertThrows(AlteredInvoice.class, () -> store.invoices().file(ID));
    assertThrows(AlteredInvoice.class, () -> store.invoices().find(ID));
  }

  @Test
  void other_invoices_go_on() {
    alter("file = X'3C612F3E'");

    assertEquals(TckInvoices.file(2), store.invoices().file(TckInvoices.issued(2).id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'LOST'",
        "state = 'SUBMITTED'",
        "seller_nip = '0000000000'",
        "total = 'sto'",
        "kod_i = NULL",
        "send_by = NULL",
        "approved_at = 'wczoraj'",
        "attempts = -1",
        "corrected_dates = ARRAY['2026-05-15']"
      })
  void a_row_that_makes_no_invoice_is_refused_and_named(String change) {
    alter(change);

    AlteredInvoice refusal = assertThrows(AlteredInvoice.class, () -> store.invoices().find(ID));

    assertEquals(ID, refusal.invoice());
  }

  private void alter(String change) {
    assertEquals(
        1,
        StoreFile.meddle(folder, "UPDATE invoices SET %s WHERE id = '%s'".formatted(change, ID)));
  }
}
