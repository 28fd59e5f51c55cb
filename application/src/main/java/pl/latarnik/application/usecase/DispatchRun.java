package pl.latarnik.application.usecase;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.News;
import pl.latarnik.application.port.in.Dispatch.Order;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Report;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * One run of dispatching: send what is ready, ask what is due, fetch UPOs, wait, and again, until
 * nothing is left to do or to hope for.
 */
final class DispatchRun {

  private final DispatchParts parts;
  private final Clock clock;
  private final Consumer<News> watcher;
  private final Set<InvoiceId> wanted;
  private final List<InvoiceId> order;
  private final Records records;
  private final Course course;
  private final Backlog backlog;
  private final Shipping shipping;
  private final Asking asking;
  private final Confirming confirming;
  private KsefLimits limits = KsefLimits.PUBLISHED;

  DispatchRun(DispatchParts parts, Order order, Consumer<News> watcher, Hands hands) {
    this.parts = parts;
    this.clock = parts.clock();
    this.watcher = watcher;
    this.order = order.invoices().distinct();
    this.wanted = HashSet.ofAll(order.invoices());
    this.records = parts.records();
    this.course = new Course(order.patience(), clock.instant());
    this.backlog = new Backlog(loaded());
    this.shipping = new Shipping(parts, this, backlog, course, watcher);
    this.asking = new Asking(parts, this, backlog, course, hands);
    this.confirming = new Confirming(parts, this, backlog, course, hands);
  }

  /** One reading of the queue; of the named ones those that are in no queue, too. */
  private List<StoredInvoice> loaded() {
    List<StoredInvoice> open = parts.store().open();
    if (wanted.isEmpty()) {
      return open.filter(stored -> stored.invoice().kind() != Invoice.Kind.REJECTED);
    }
    List<StoredInvoice> chosen = open.filter(stored -> wanted.contains(stored.invoice().id()));
    Set<InvoiceId> found = chosen.map(stored -> stored.invoice().id()).toSet();
    return chosen.appendAll(order.reject(found::contains).flatMap(id -> parts.store().find(id)));
  }

  Report run() {
    boolean goesOn = true;
    while (goesOn) {
      shipping.send();
      asking.ask();
      confirming.confirm();
      goesOn = course.wall().isEmpty() && waited();
    }
    return report();
  }

  /** Waits for the next thing to do; false where there is none, or none worth waiting for. */
  private boolean waited() {
    Option<Instant> next = nextDue();
    if (next.isEmpty() || next.get().isAfter(course.patienceEnds())) {
      return false;
    }
    Duration length = Duration.between(clock.instant(), next.get());
    if (length.isZero() || length.isNegative()) {
      return true;
    }
    watcher.accept(new News.Waiting(backlog.undecided().size(), length));
    return parts.pauses().pause(length);
  }

  private Option<Instant> nextDue() {
    Option<Instant> due =
        List.of(shipping.nextDue(), asking.nextDue(), confirming.nextDue())
            .flatMap(moment -> moment)
            .min();
    return due.map(
        moment -> course.pausedUntil().filter(until -> until.isAfter(moment)).getOrElse(moment));
  }

  // --- what its parts share

  KsefLimits limits() {
    return limits;
  }

  /** Asks KSeF what it takes; what it publishes holds where it does not say. */
  void askLimits() {
    limits = parts.gateway().limits().peek(told -> course.answered()).getOrElse(limits);
  }

  /** Writes steps down and into the backlog. */
  void apply(List<Entry> entries) {
    List<Either<StaleVersion, StoredInvoice>> written = records.writeAll(entries);
    entries.zip(written).forEach(pair -> noted(pair._1(), pair._2()));
  }

  private void noted(Entry entry, Either<StaleVersion, StoredInvoice> written) {
    if (written.isLeft()) {
      backlog.busy(entry.read().invoice().id());
      return;
    }
    backlog.became(entry, written.get());
    if (entry.cause().isEmpty()) {
      course.moved(clock.instant());
    }
  }

  /** Notes a failed call; whoever must be told of it in the end is. */
  void setback(KsefFailure failure) {
    course.setback(failure, clock.instant());
  }

  // --- the report

  private Report report() {
    List<Outcome> unknown =
        order
            .reject(backlog::holds)
            .map(id -> new Outcome(id, End.UNKNOWN, Option.none(), Option.none()));
    Option<Wall> wall = course.wall().orElse(shipping.announced());
    return new Report(backlog.all().map(this::outcome).appendAll(unknown), wall);
  }

  private Outcome outcome(StoredInvoice stored) {
    Invoice invoice = stored.invoice();
    return new Outcome(
        invoice.id(), end(invoice), Option.some(invoice), backlog.kept(invoice.id()));
  }

  private End end(Invoice invoice) {
    if (backlog.isBusy(invoice.id())) {
      return End.BUSY;
    }
    return switch (invoice.kind()) {
      case PREPARED, ISSUED -> shipping.isHeld(invoice.id()) ? End.HELD : End.WAITING;
      case SUBMITTED -> End.UNDECIDED;
      case ACCEPTED -> Backlog.isUnconfirmed(invoice) ? End.WITHOUT_UPO : End.DONE;
      case REJECTED ->
          ((Invoice.Rejected) invoice).replacedBy().isEmpty() ? End.REJECTED : End.NOT_SENDABLE;
      case OUTSIDE_KSEF -> End.NOT_SENDABLE;
    };
  }
}
