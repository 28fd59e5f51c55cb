package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.outage.OutageKind;

/** The part of {@link InvoiceStoreContract} that says what is waiting, in which order (IS-7). */
public interface InvoiceQueueContract {

  /** Returns the store under test, empty at the start of a test; the same one throughout it. */
  InvoiceStore invoices();

  @Test
  @Tag("K01")
  default void required_IS7_exactly_what_is_not_final_is_open() {
    List<Invoice> states = TckInvoices.inEveryState();
    for (int i = 0; i < states.size(); i++) {
      invoices().add(states.get(i), TckInvoices.file(101 + i));
    }

    List<InvoiceId> open = invoices().open().map(s -> s.invoice().id());

    assertEquals(states.reject(TckInvoices::isFinal).map(Invoice::id).toSet(), open.toSet());
    assertEquals(open.distinct(), open);
  }

  @Test
  @Tag("K01")
  default void required_IS7_an_invoice_leaves_the_queue_with_its_upo_only() {
    StoredInvoice issued = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();
    StoredInvoice accepted = invoices().update(issued, TckInvoices.accepted(1)).get();
    assertEquals(List.of(accepted), invoices().open());

    StoredInvoice withUpo = invoices().update(accepted, TckInvoices.withUpo(1)).get();

    assertEquals(List.empty(), invoices().open());
    assertEquals(List.of(withUpo), invoices().all());
  }

  @Test
  @Tag("K09")
  default void required_IS7_the_earliest_term_comes_first_and_those_without_one_last() {
    add(1, new SubmissionDuty.NoTerm(Option.some(LocalDate.of(2026, 1, 1))));
    add(2, due(TckInvoices.TUE_2026_05_19));
    add(3, new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA));
    add(4, due(TckInvoices.FRI_2026_05_15));
    add(5, due(TckInvoices.MON_2026_05_18));

    List<InvoiceId> open = invoices().open().map(s -> s.invoice().id());

    assertEquals(List.of(4, 5, 2, 1, 3).map(n -> TckInvoices.issued(n).id()), open);
  }

  @Test
  @Tag("K09")
  default void required_IS7_of_the_same_term_originals_come_before_corrections() {
    invoices()
        .add(
            TckInvoices.issued(TckInvoices.correctionFacts(1), due(TckInvoices.MON_2026_05_18)),
            TckInvoices.file(1));
    add(2, due(TckInvoices.MON_2026_05_18));
    add(3, due(TckInvoices.MON_2026_05_18));

    List<InvoiceId> open = invoices().open().map(s -> s.invoice().id());

    assertEquals(List.of(2, 3, 1).map(n -> TckInvoices.issued(n).id()), open);
  }

  private void add(int n, SubmissionDuty duty) {
    invoices().add(TckInvoices.issued(TckInvoices.facts(n), duty), TckInvoices.file(n));
  }

  private static SubmissionDuty due(LocalDate day) {
    return new SubmissionDuty.DueBy(day, day);
  }
}
