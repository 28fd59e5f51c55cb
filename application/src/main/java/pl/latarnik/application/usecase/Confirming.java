package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Invoice;

/** Fetches the UPOs of accepted invoices, several at a time. */
final class Confirming {

  private static final int AT_ONCE = 100;
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final DispatchParts parts;
  private final DispatchRun run;
  private final Backlog backlog;
  private final Course course;
  private final Hands hands;
  private final Clock clock;
  private final Map<InvoiceId, Instant> next = new HashMap<>();
  private final Map<InvoiceId, Duration> pauses = new HashMap<>();

  Confirming(DispatchParts parts, DispatchRun run, Backlog backlog, Course course, Hands hands) {
    this.parts = parts;
    this.run = run;
    this.backlog = backlog;
    this.course = course;
    this.hands = hands;
    this.clock = parts.clock();
  }

  /** Fetches all that may be there. */
  void confirm() {
    Instant now = clock.instant();
    for (List<StoredInvoice> some :
        backlog.unconfirmed().filter(stored -> isDue(stored, now)).grouped(AT_ONCE)) {
      if (!course.isOpen(clock.instant())) {
        return;
      }
      fetched(some, hands.each(some, this::upo));
    }
  }

  private boolean isDue(StoredInvoice stored, Instant now) {
    return !next.getOrDefault(stored.invoice().id(), Instant.MIN).isAfter(now);
  }

  private Either<KsefFailure, Upo> upo(StoredInvoice stored) {
    Invoice.Accepted accepted = (Invoice.Accepted) stored.invoice();
    return parts
        .gateway()
        .upo(accepted.submission(), accepted.particulars().facts(), accepted.acceptance());
  }

  private void fetched(List<StoredInvoice> asked, List<Either<KsefFailure, Upo>> answers) {
    List<Entry> entries = List.empty();
    Option<KsefFailure> wait = Option.none();
    boolean any = false;
    for (int i = 0; i < asked.size(); i++) {
      StoredInvoice stored = asked.get(i);
      Either<KsefFailure, Upo> answer = answers.get(i);
      if (answer.isRight()) {
        Invoice.Accepted accepted = (Invoice.Accepted) stored.invoice();
        entries = entries.prepend(Uploads.confirmed(stored, accepted, answer.get()));
      } else {
        KsefFailure failure = answer.getLeft();
        later(stored.invoice().id(), failure);
        wait =
            failure.kind() == Kind.THROTTLED
                ? Option.some(failure)
                : wait.orElse(answer.swap().toOption());
        any = any || failure.kind() == Kind.NOT_READY;
      }
    }
    run.apply(entries.reverse());
    if (!entries.isEmpty() || any) {
      course.answered();
    }
    boolean nothing = entries.isEmpty() && !any;
    wait.filter(
            failure ->
                failure.kind() == Kind.THROTTLED || nothing && failure.kind() == Kind.UNREACHABLE)
        .forEach(run::setback);
  }

  private void later(InvoiceId id, KsefFailure failure) {
    backlog.kept(id, failure);
    Duration pause = pauses.getOrDefault(id, FIRST);
    Duration longer = pause.multipliedBy(2);
    pauses.put(id, longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    next.put(id, failure.kind() == Kind.ACCESS_DENIED ? Instant.MAX : clock.instant().plus(pause));
  }

  /** Returns when the next UPO may be asked for; none where all are there. */
  Option<Instant> nextDue() {
    return backlog
        .unconfirmed()
        .map(stored -> next.getOrDefault(stored.invoice().id(), clock.instant()))
        .filter(moment -> moment.isBefore(Instant.MAX))
        .min();
  }
}
