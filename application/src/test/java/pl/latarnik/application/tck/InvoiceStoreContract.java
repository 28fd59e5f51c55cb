package pl.latarnik.application.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.InvoiceNumber;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * What every implementation of {@link InvoiceStore} must do. That altered bytes are never given out
 * (IS-2) each implementation shows for itself: only it knows how to alter them.
 */
public interface InvoiceStoreContract extends InvoiceValuesContract, InvoiceQueueContract {

  /** Returns the transactions that the store takes part in. */
  Transactions transactions();

  @Test
  @Tag("K02")
  default void required_IS1_an_added_invoice_is_found_by_its_id_and_its_number() {
    Invoice issued = TckInvoices.issued(1);

    StoredInvoice stored = invoices().add(issued, TckInvoices.file(1)).get();

    assertEquals(new StoredInvoice(issued, 1), stored);
    assertEquals(Option.some(stored), invoices().find(issued.id()));
    assertEquals(List.of(stored), invoices().find(InvoiceNumber.of("FV/1/05/2026")));
  }

  @Test
  @Tag("K02")
  default void required_IS1_an_accepted_invoice_is_found_by_its_ksef_number() {
    StoredInvoice read = invoices().add(TckInvoices.confirmed(1), TckInvoices.file(1)).get();
    assertEquals(Option.none(), invoices().find(TckInvoices.ksefNumber(1)));

    StoredInvoice now = invoices().update(read, TckInvoices.accepted(1)).get();

    assertEquals(Option.some(now), invoices().find(TckInvoices.ksefNumber(1)));
  }

  @Test
  default void required_IS1_a_ksef_number_belongs_to_one_invoice() {
    invoices().add(TckInvoices.accepted(1), TckInvoices.file(1));
    StoredInvoice read = invoices().add(TckInvoices.confirmed(2), TckInvoices.file(2)).get();
    Invoice thief = TckInvoices.confirmed(2).accepted(TckInvoices.accepted(1).acceptance());

    assertThrows(RuntimeException.class, () -> invoices().update(read, thief));

    assertEquals(Option.some(read), invoices().find(read.invoice().id()));
  }

  @Test
  default void required_IS1_unknown_invoices_are_not_found() {
    InvoiceId unknown = TckInvoices.issued(2).id();
    invoices().add(TckInvoices.accepted(1), TckInvoices.file(1));

    assertEquals(Option.none(), invoices().find(unknown));
    assertEquals(List.empty(), invoices().find(InvoiceNumber.of("FV/2/05/2026")));
    assertEquals(Option.none(), invoices().find(TckInvoices.ksefNumber(2)));
    assertThrows(IllegalArgumentException.class, () -> invoices().file(unknown));
  }

  @Test
  @Tag("I-03")
  default void required_IS1_a_number_is_found_by_exactly_its_own_text() {
    List<String> texts = TckTexts.awkward().appendAll(List.of("x", "X", "x ", " x", "ab", "AB"));
    List<StoredInvoice> stored =
        texts.zipWithIndex(
            (text, n) ->
                invoices()
                    .add(
                        TckInvoices.prepared(TckInvoices.facts(TckInvoices.file(n), text)),
                        TckInvoices.file(n))
                    .get());

    assertEquals(stored.map(List::of), texts.map(text -> invoices().find(InvoiceNumber.of(text))));
  }

  @Test
  default void required_IS1_all_invoices_with_the_same_number_are_found() {
    List<StoredInvoice> stored =
        List.of(1, 2, 3)
            .map(
                n ->
                    invoices()
                        .add(
                            TckInvoices.prepared(TckInvoices.facts(TckInvoices.file(n), "FV/1")),
                            TckInvoices.file(n))
                        .get());

    assertEquals(stored, invoices().find(InvoiceNumber.of("FV/1")));
  }

  @Test
  default void required_IS2_bytes_that_are_not_the_invoices_own_are_not_taken() {
    assertThrows(
        IllegalArgumentException.class,
        () -> invoices().add(TckInvoices.issued(1), TckInvoices.file(2)));

    assertEquals(List.empty(), invoices().all());
  }

  @Test
  @Tag("P-02")
  @Tag("I-07")
  default void required_IS3_the_same_bytes_are_not_added_twice() {
    StoredInvoice first = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();

    Either<StoredInvoice, StoredInvoice> second =
        invoices().add(TckInvoices.prepared(1), TckInvoices.file(1));

    assertEquals(Either.left(first), second);
    assertEquals(List.of(first), invoices().all());
  }

  @Test
  default void required_IS3_the_transaction_goes_on_after_an_invoice_was_there_already() {
    invoices().add(TckInvoices.issued(1), TckInvoices.file(1));

    transactions()
        .inTransaction(
            () -> {
              invoices().add(TckInvoices.issued(1), TckInvoices.file(1));
              return invoices().add(TckInvoices.issued(2), TckInvoices.file(2));
            });

    assertEquals(2, invoices().all().size());
  }

  @Test
  default void required_IS3_of_several_threads_one_adds_the_invoice() {
    List<Either<StoredInvoice, StoredInvoice>> results =
        TckThreads.together(
            List.fill(4, () -> () -> invoices().add(TckInvoices.issued(1), TckInvoices.file(1))));

    assertEquals(1, results.count(Either::isRight));
    assertEquals(1, invoices().all().size());
  }

  @Test
  default void required_IS4_an_update_counts_the_version() {
    StoredInvoice one = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();

    StoredInvoice two = invoices().update(one, TckInvoices.submitted(1)).get();

    assertEquals(new StoredInvoice(TckInvoices.submitted(1), 2), two);
    assertEquals(Option.some(two), invoices().find(two.invoice().id()));
  }

  @Test
  default void required_IS4_an_update_on_an_outdated_version_changes_nothing() {
    StoredInvoice one = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();
    StoredInvoice two = invoices().update(one, TckInvoices.submitted(1)).get();

    Either<StaleVersion, StoredInvoice> late = invoices().update(one, TckInvoices.rejected(1));

    assertEquals(Either.left(new StaleVersion(one.invoice().id(), 1)), late);
    assertEquals(Option.some(two), invoices().find(two.invoice().id()));
  }

  @Test
  default void required_IS4_of_several_threads_one_updates() {
    StoredInvoice read = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();

    List<Either<StaleVersion, StoredInvoice>> results =
        TckThreads.together(
            List.fill(4, () -> () -> invoices().update(read, TckInvoices.submitted(1))));

    assertEquals(1, results.count(Either::isRight));
    assertEquals(2, invoices().find(read.invoice().id()).get().version());
  }

  @Test
  default void required_IS4_another_invoice_is_no_next_state() {
    StoredInvoice one = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();
    StoredInvoice two = invoices().add(TckInvoices.issued(2), TckInvoices.file(2)).get();

    assertThrows(
        IllegalArgumentException.class, () -> invoices().update(one, TckInvoices.submitted(2)));

    assertEquals(List.of(one, two), invoices().all());
  }

  @Test
  default void required_IS6_a_prepared_invoice_can_be_dropped_and_added_again() {
    Invoice.Prepared prepared = TckInvoices.prepared(1);
    StoredInvoice read = invoices().add(prepared, TckInvoices.file(1)).get();

    assertEquals(Either.right(prepared.id()), invoices().drop(read, prepared));

    assertEquals(Option.none(), invoices().find(prepared.id()));
    assertEquals(Either.right(read), invoices().add(prepared, TckInvoices.file(1)));
  }

  @Test
  default void required_IS6_a_correction_is_dropped_with_what_it_names() {
    Invoice.Prepared prepared = TckInvoices.prepared(TckInvoices.correctionFacts(1));
    StoredInvoice read = invoices().add(prepared, TckInvoices.file(1)).get();

    invoices().drop(read, prepared);

    assertEquals(Either.right(read), invoices().add(prepared, TckInvoices.file(1)));
    assertEquals(Option.some(read), invoices().find(prepared.id()));
  }

  @Test
  @Tag("S03")
  default void required_IS6_what_was_issued_meanwhile_is_not_dropped() {
    Invoice.Prepared prepared = TckInvoices.prepared(1);
    StoredInvoice read = invoices().add(prepared, TckInvoices.file(1)).get();
    StoredInvoice issued = invoices().update(read, TckInvoices.issued(1)).get();

    Either<StaleVersion, InvoiceId> dropped = invoices().drop(read, prepared);

    assertEquals(Either.left(new StaleVersion(prepared.id(), 1)), dropped);
    assertEquals(Option.some(issued), invoices().find(prepared.id()));
  }

  @Test
  @Tag("S03")
  default void required_IS6_an_issued_invoice_is_not_dropped_whatever_the_caller_claims() {
    StoredInvoice issued = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();
    StoredInvoice claimed = new StoredInvoice(TckInvoices.prepared(1), issued.version());

    assertThrows(
        IllegalArgumentException.class, () -> invoices().drop(issued, TckInvoices.prepared(1)));
    assertThrows(
        IllegalArgumentException.class, () -> invoices().drop(claimed, TckInvoices.prepared(1)));

    assertEquals(List.of(issued), invoices().all());
  }

  @Test
  default void required_IS9_what_a_notice_may_concern_is_all_that_is_not_long_done() {
    List<Invoice> states = TckInvoices.inEveryState();
    for (int i = 0; i < states.size(); i++) {
      invoices().add(states.get(i), TckInvoices.file(101 + i));
    }
    Invoice done = TckInvoices.withUpo(112);
    Instant sent = ((Invoice.Accepted) done).acceptance().sentAt();

    List<Invoice> then = invoices().concernedSince(sent).map(StoredInvoice::invoice);
    List<Invoice> later = invoices().concernedSince(sent.plusNanos(1)).map(StoredInvoice::invoice);

    List<Invoice> concerned =
        states.reject(i -> i instanceof Invoice.Rejected r && r.replacedBy().isDefined());
    assertEquals(concerned.toSet(), then.toSet());
    assertEquals(concerned.remove(done).toSet(), later.toSet());
    assertEquals(concerned.size(), then.size());
    assertEquals(invoices().open().map(StoredInvoice::invoice), then.dropRight(2));
    assertEquals(List.of(TckInvoices.outsideKsef(115), done), then.takeRight(2));
  }

  @Test
  default void the_size_of_a_file_is_that_of_its_bytes() {
    invoices().add(TckInvoices.issued(1), TckInvoices.file(1));

    assertEquals(TckInvoices.file(1).size(), invoices().size(TckInvoices.issued(1).id()));
  }

  @Test
  default void required_IS8_changes_go_with_their_transaction() {
    StoredInvoice kept = invoices().add(TckInvoices.issued(1), TckInvoices.file(1)).get();
    Invoice.Prepared prepared = TckInvoices.prepared(2);
    StoredInvoice alsoKept = invoices().add(prepared, TckInvoices.file(2)).get();

    transactions()
        .inTransaction(
            () -> {
              invoices().update(kept, TckInvoices.submitted(1));
              invoices().drop(alsoKept, prepared);
              invoices().add(TckInvoices.issued(3), TckInvoices.file(3));
              assertEquals(2, invoices().all().size());
              return Either.left("rolled back");
            });

    assertEquals(List.of(kept, alsoKept), invoices().all());
  }

  @Test
  default void required_IS8_another_thread_does_not_see_what_is_not_committed() {
    Either<String, List<StoredInvoice>> seenElsewhere =
        transactions()
            .inTransaction(
                () -> {
                  invoices().add(TckInvoices.issued(1), TckInvoices.file(1));
                  return Either.right(TckThreads.elsewhere(() -> invoices().all()));
                });

    assertEquals(Either.right(List.empty()), seenElsewhere);
    assertEquals(1, TckThreads.elsewhere(() -> invoices().all()).size());
  }
}
