package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.tck.InMemoryDesk;
import pl.latarnik.application.tck.InMemoryKsef;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * Backlogs as large as a failure leaves them, with KSeF's limits in force, in a time of its own.
 */
class LargeBacklogTest {

  private static final int CORRECTIONS = 40;

  @Test
  @Tag("N-07")
  @Tag("K13")
  @Tag("K14")
  @Tag("K09")
  void ten_thousand_go_through_without_one_refusal_and_originals_first() {
    Morning morning = new Morning(10_000, CORRECTIONS);

    Dispatch.Report report = morning.dispatch();

    assertEquals(
        List.of(End.DONE),
        report.outcomes().map(Outcome::end).distinct(),
        () -> report.wall() + " " + report.outcomes().count(o -> o.end() != End.DONE));
    assertEquals(10_000 + CORRECTIONS, report.outcomes().size());
    assertEquals(0, morning.ksef.refused(), "requests that KSeF had to refuse");
    Duration took = Duration.between(TckInvoices.FRIDAY_NOON, morning.now.get());
    assertTrue(took.compareTo(Duration.ofHours(1)) < 0, took.toString());
    assertTrue(morning.ksef.count(RequestGroup.BATCH_SESSION) <= 4, "a batch and its closing");
    for (int n = 1; n <= CORRECTIONS; n++) {
      Invoice.Accepted original = morning.accepted(TckInvoices.facts(n));
      Invoice.Accepted correction =
          morning.accepted(Corrections.of(TckInvoices.facts(n), 20_000 + n));
      assertTrue(
          !correction.acceptance().sentAt().isBefore(original.acceptance().numberAssignedAt()),
          "sent before its original had a number: " + correction.id());
    }
  }

  @Test
  @Tag("N-07")
  @Tag("S-10")
  void the_work_for_an_invoice_does_not_grow_with_the_backlog() {
    Morning small = new Morning(1_000, 0);
    Morning large = new Morning(10_000, 0);

    small.dispatch();
    large.dispatch();

    small.calls.keySet().forEach(method -> assertConstant(method, small, large));
    assertEquals(1, large.calls.get("open"), "the queue is read once");
    assertTrue(!large.calls.containsKey("all"), large.calls.toString());
  }

  /** Ten times as many invoices may ask the store ten times as often, and 15 % more. */
  private static void assertConstant(String method, Morning small, Morning large) {
    int few = small.calls.getOrDefault(method, 0);
    int many = large.calls.getOrDefault(method, 0);
    assertTrue(many <= few * 11.5 + 100, method + ": " + few + " -> " + many);
  }

  /** The morning after: a store full of invoices, and KSeF back. */
  private static final class Morning {
    private final AtomicReference<Instant> now = new AtomicReference<>(TckInvoices.FRIDAY_NOON);
    private final KnownFiles files = new KnownFiles();
    private final InMemoryDesk desk = new InMemoryDesk();
    private final PacedKsef ksef =
        new PacedKsef(
            new InMemoryKsef(files::facts, now::get),
            now::get,
            length -> now.updateAndGet(moment -> moment.plus(length)));
    private final Map<String, Integer> calls = new HashMap<>();

    Morning(int invoices, int corrections) {
      SubmissionDuty duty =
          new SubmissionDuty.DueBy(TckInvoices.MON_2026_05_18, TckInvoices.MON_2026_05_18);
      for (int n = 1; n <= invoices; n++) {
        add(TckInvoices.facts(n), n, duty);
      }
      for (int n = 1; n <= corrections; n++) {
        add(Corrections.of(TckInvoices.facts(n), 20_000 + n), 20_000 + n, duty);
      }
    }

    private void add(InvoiceFacts facts, int sample, SubmissionDuty duty) {
      desk.invoices()
          .add(TckInvoices.issued(facts, duty), files.know(facts, TckInvoices.file(sample)))
          .get();
    }

    Invoice.Accepted accepted(InvoiceFacts facts) {
      return (Invoice.Accepted) desk.invoices().find(InvoiceId.from(facts.hash())).get().invoice();
    }

    Dispatch.Report dispatch() {
      var gateway = ksef.gateway();
      var clock = new MovedClock(now::get);
      return new DispatchService(
              new DispatchParts(
                  counting(desk.invoices()),
                  desk.journal(),
                  desk.transactions(),
                  desk.batches(),
                  gateway,
                  ksef.batches(),
                  new CurrentSession(gateway),
                  new LawDesk(
                      desk.outages(), desk.invoices(), Rulings.polish(), Rulings.adoptedReadings()),
                  clock,
                  length -> {
                    now.updateAndGet(moment -> moment.plus(length));
                    return true;
                  },
                  new DispatchParts.Settings(1, false)))
          .dispatch(Dispatch.Order.all(Duration.ofMinutes(10)), news -> {});
    }

    private InvoiceStore counting(InvoiceStore store) {
      InvoiceStore counted = store;
      for (String method : List.of("open", "all", "find", "file", "size", "update")) {
        counted =
            Bent.bent(
                InvoiceStore.class,
                counted,
                method,
                (arguments, usual) -> {
                  calls.merge(method, 1, Integer::sum);
                  return usual.get();
                });
      }
      return counted;
    }
  }
}
