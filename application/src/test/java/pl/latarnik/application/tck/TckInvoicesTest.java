package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.Invoice;

class TckInvoicesTest {

  @Test
  void the_days_are_what_their_names_say() {
    assertEquals(
        List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
        List.of(TckInvoices.FRI_2026_05_15, TckInvoices.MON_2026_05_18, TckInvoices.TUE_2026_05_19)
            .map(LocalDate::getDayOfWeek));
  }

  @Test
  void the_samples_hold_every_state() {
    assertEquals(
        List.of(Invoice.Kind.values()).toSet(),
        TckInvoices.inEveryState().map(Invoice::kind).toSet());
  }

  @Test
  void the_samples_are_numbered_from_101_and_belong_to_their_files() {
    List<Invoice> samples = TckInvoices.inEveryState();

    assertEquals(
        samples.zipWithIndex((s, i) -> InvoiceHash.from(TckInvoices.file(101 + i))),
        samples.map(s -> s.particulars().facts().hash()));
  }
}
