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
import pl.latarnik.application.dispatch.DispatchPlan;
import pl.latarnik.application.dispatch.DispatchPlanner;
import pl.latarnik.application.dispatch.Pace;
import pl.latarnik.application.dispatch.RequestGroup;
import pl.latarnik.application.dispatch.Shipment;
import pl.latarnik.application.dispatch.WaitingInvoice;
import pl.latarnik.application.port.in.Dispatch.News;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.StaleVersion;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** Sends what is ready, as the planner says: the one by one part here, the rest by batch. */
final class Shipping {

  /** So few are sent one by one without a thought about limits. */
  private static final int FEW = 10;

  /** More than these go by batch, whatever the limits: one archive is less work for both sides. */
  private static final int MOST_ONE_BY_ONE = 50;

  /** Windows shorter than this are waited out, not planned around. */
  private static final Duration SHORT = Duration.ofSeconds(10);

  private final DispatchParts parts;
  private final DispatchRun run;
  private final Backlog backlog;
  private final Course course;
  private final Consumer<News> watcher;
  private final Clock clock;
  private final Records records;
  private final Verdicts verdicts;
  private final WaitingFacts facts;
  private final BatchShipping batches;
  private Option<Pace> pace = Option.none();
  private Option<Wall> announced = Option.none();
  private Set<InvoiceId> held = HashSet.empty();
  private int place;
  private int total;

  Shipping(
      DispatchParts parts,
      DispatchRun run,
      Backlog backlog,
      Course course,
      Consumer<News> watcher) {
    this.parts = parts;
    this.run = run;
    this.backlog = backlog;
    this.course = course;
    this.watcher = watcher;
    this.clock = parts.clock();
    this.records = parts.records();
    this.verdicts = parts.verdicts();
    this.facts = new WaitingFacts(parts.store());
    this.batches = new BatchShipping(parts, run, backlog, course);
  }

  /** Plans and sends all that is ready. */
  void send() {
    List<StoredInvoice> waiting = backlog.sendable();
    if (waiting.isEmpty() || !course.isOpen(clock.instant())) {
      return;
    }
    total = Math.max(total, waiting.size());
    if (waiting.size() > FEW && pace.isEmpty()) {
      run.askLimits();
    }
    DispatchPlan plan = plan(waiting);
    for (Shipment shipment : plan.shipments()) {
      announced = parts.law().stopsSending(clock.instant(), parts.settings().waitsInOutages());
      if (announced.isDefined() || !course.isOpen(clock.instant())) {
        return;
      }
      ship(shipment);
    }
  }

  private DispatchPlan plan(List<StoredInvoice> waiting) {
    List<WaitingInvoice> known = waiting.map(facts::of);
    Set<InvoiceId> here = HashSet.ofAll(known.map(WaitingInvoice::id));
    // Their originals were sent or refused, so they are not among those that wait.
    List<WaitingInvoice> early =
        known.filter(invoice -> invoice.originals().exists(o -> !here.contains(o)));
    Set<InvoiceId> tooEarly = early.map(WaitingInvoice::id).toSet();
    DispatchPlan plan =
        new DispatchPlanner(run.limits().sessions())
            .plan(
                known.reject(invoice -> tooEarly.contains(invoice.id())),
                Math.min(pace().freeAt(clock.instant()), MOST_ONE_BY_ONE));
    held = plan.held().appendAll(early).map(WaitingInvoice::id).toSet();
    return plan;
  }

  private Pace pace() {
    return pace.getOrElse(
        () ->
            Pace.of(
                run.limits()
                    .requests()
                    .of(RequestGroup.INVOICE_SEND)
                    .filter(window -> window.length().compareTo(SHORT) > 0),
                Duration.ofSeconds(1)));
  }

  private void ship(Shipment shipment) {
    if (shipment.kind() == Shipment.Kind.BATCH) {
      int count = shipment.invoices().size();
      watcher.accept(sending(count, true));
      batches.ship(shipment);
      return;
    }
    for (WaitingInvoice invoice : shipment.invoices()) {
      if (!course.isOpen(clock.instant())) {
        return;
      }
      watcher.accept(sending(1, false));
      one(backlog.now(invoice.id()));
    }
  }

  private News.Sending sending(int count, boolean batch) {
    int first = Math.min(place + 1, total);
    place = Math.min(place + count, total);
    return new News.Sending(first, Math.max(first, place), total, batch);
  }

  // --- one by one

  private void one(StoredInvoice stored) {
    Either<KsefFailure, SessionReference> opened = parts.session().reference();
    if (opened.isLeft()) {
      run.apply(
          List.of(
              Entry.failed(
                  stored, Uploads.noted(stored.invoice(), opened.getLeft()), opened.getLeft())));
      run.setback(opened.getLeft());
      return;
    }
    course.reached();
    Invoice.Submitted begun = Uploads.begun(stored.invoice(), clock.instant(), opened.get());
    Either<StaleVersion, StoredInvoice> written =
        records.write(Entry.of(stored, begun, Uploads.started(begun)));
    if (written.isLeft()) {
      backlog.busy(stored.invoice().id());
      return;
    }
    backlog.begun(written.get());
    pace = Option.some(pace().after(clock.instant()));
    handedOver(written.get(), begun);
  }

  private void handedOver(StoredInvoice stored, Invoice.Submitted begun) {
    Either<KsefFailure, Submission> sent =
        Uploads.handedOver(parts.gateway(), parts.store(), begun);
    if (sent.isRight()) {
      course.answered();
      run.apply(List.of(verdicts.confirmed(stored, begun, sent.get())));
      return;
    }
    KsefFailure failure = sent.getLeft();
    run.apply(
        List.of(
            failure.kind() == Kind.OUTCOME_UNKNOWN
                ? verdicts.unlearned(stored, begun, failure)
                : verdicts.notTaken(stored, begun, failure)));
    switch (failure.kind()) {
      case SESSION_OVER -> parts.session().forget(begun.attempt().session());
      case REFUSED -> backlog.refuse(begun.id());
      case UNREACHABLE, THROTTLED, ACCESS_DENIED, OUTCOME_UNKNOWN, NOT_READY ->
          run.setback(failure);
    }
  }

  // --- what the run asks

  /** Returns when to send again: at once where something is ready that was not a moment ago. */
  Option<Instant> nextDue() {
    boolean ready =
        announced.isEmpty() && backlog.sendable().exists(s -> !isHeld(s.invoice().id()));
    boolean freed =
        announced.isEmpty()
            && backlog
                .sendable()
                .filter(s -> isHeld(s.invoice().id()))
                .exists(s -> !facts.isBlocked(s));
    return Option.when(ready || freed, clock.instant());
  }

  /** Says whether it waits for its original. */
  boolean isHeld(InvoiceId id) {
    return held.contains(id);
  }

  /** Returns the announced outage that keeps everything from being sent. */
  Option<Wall> announced() {
    return announced;
  }
}
