package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Comparator;
import pl.latarnik.application.dispatch.WaitingInvoice.Needs;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;

/**
 * Plans how a backlog goes to KSeF: originals before corrections, the earliest last day first, and
 * by a batch whatever interactive sending could not take without a wait.
 *
 * @param limits how much a session holds
 */
public record DispatchPlanner(SessionLimits limits) {

  /** Bytes that an archive adds to each file, at the most, its name twice included. */
  static final int ARCHIVE_OVERHEAD = 512;

  public DispatchPlanner {
    requireNonNull(limits, "limits");
  }

  /**
   * Plans a backlog of one context.
   *
   * @param backlog in any order, each invoice once
   * @param interactive how many invoices could be sent one by one now without a wait ({@link
   *     Pace#freeAt}); when more are ready, all go by batch that may
   */
  public DispatchPlan plan(List<WaitingInvoice> backlog, int interactive) {
    Map<InvoiceId, WaitingInvoice> waiting = backlog.toMap(WaitingInvoice::id, i -> i);
    Comparator<WaitingInvoice> mostUrgentFirst = mostUrgentFirst(backlog, waiting);
    List<WaitingInvoice> ordered = backlog.sorted(mostUrgentFirst);
    List<WaitingInvoice> held = ordered.filter(i -> i.originals().exists(waiting::containsKey));
    List<WaitingInvoice> ready = ordered.reject(i -> i.originals().exists(waiting::containsKey));
    boolean byBatch = ready.count(invoice -> invoice.needs() != Needs.BATCH) > interactive;
    List<Shipment> shipments =
        List.of(SendingMode.ONLINE, SendingMode.OFFLINE)
            .flatMap(mode -> sessions(mode, ready.filter(i -> i.mode() == mode), byBatch))
            .sorted(Comparator.comparing(s -> s.invoices().head(), mostUrgentFirst));
    return new DispatchPlan(shipments, held);
  }

  /** An original is as urgent as the most urgent correction that has to wait for it. */
  private static Comparator<WaitingInvoice> mostUrgentFirst(
      List<WaitingInvoice> backlog, Map<InvoiceId, WaitingInvoice> waiting) {
    Map<InvoiceId, LocalDate> urgency = HashMap.empty();
    for (WaitingInvoice invoice : backlog) {
      urgency = hurried(urgency, invoice, lastDay(invoice), waiting);
    }
    Map<InvoiceId, LocalDate> known = urgency;
    return Comparator.comparing((WaitingInvoice i) -> known.getOrElse(i.id(), lastDay(i)))
        .thenComparing(WaitingInvoice::issued)
        .thenComparing(invoice -> invoice.id().text());
  }

  private static Map<InvoiceId, LocalDate> hurried(
      Map<InvoiceId, LocalDate> urgency,
      WaitingInvoice invoice,
      LocalDate day,
      Map<InvoiceId, WaitingInvoice> waiting) {
    if (urgency.get(invoice.id()).exists(known -> !day.isBefore(known))) {
      return urgency;
    }
    Map<InvoiceId, LocalDate> now = urgency.put(invoice.id(), day);
    for (WaitingInvoice original : invoice.originals().toList().flatMap(waiting::get)) {
      now = hurried(now, original, day, waiting);
    }
    return now;
  }

  private static LocalDate lastDay(WaitingInvoice invoice) {
    return invoice.sendBy().getOrElse(LocalDate.MAX);
  }

  private List<Shipment> sessions(SendingMode mode, List<WaitingInvoice> ready, boolean byBatch) {
    return interactive(mode, ready.reject(invoice -> goesByBatch(invoice, byBatch)))
        .appendAll(batches(mode, ready.filter(invoice -> goesByBatch(invoice, byBatch))));
  }

  private static boolean goesByBatch(WaitingInvoice invoice, boolean byBatch) {
    return switch (invoice.needs()) {
      case INTERACTIVE -> false;
      case BATCH -> true;
      case ANY_SESSION -> byBatch;
    };
  }

  private List<Shipment> interactive(SendingMode mode, List<WaitingInvoice> invoices) {
    return invoices
        .grouped(limits.invoices())
        .map(some -> new Shipment(Shipment.Kind.INTERACTIVE, mode, some))
        .toList();
  }

  private List<Shipment> batches(SendingMode mode, List<WaitingInvoice> invoices) {
    List<Shipment> full = List.empty();
    List<WaitingInvoice> open = List.empty();
    int count = 0;
    long size = 0;
    for (WaitingInvoice invoice : invoices) {
      long more = (long) invoice.bytes() + ARCHIVE_OVERHEAD;
      if (count == limits.invoices() || count > 0 && size + more > limits.archiveBytes()) {
        full = full.prependAll(batch(mode, open));
        open = List.empty();
        count = 0;
        size = 0;
      }
      open = open.prepend(invoice);
      count++;
      size += more;
    }
    return full.prependAll(batch(mode, open)).reverse();
  }

  private static Option<Shipment> batch(SendingMode mode, List<WaitingInvoice> lastFirst) {
    return Option.when(
        !lastFirst.isEmpty(), () -> new Shipment(Shipment.Kind.BATCH, mode, lastFirst.reverse()));
  }
}
