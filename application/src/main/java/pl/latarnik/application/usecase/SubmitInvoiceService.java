package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.usecase.BatchQuestions.Learned;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.lifecycle.Transport;

/**
 * Brings an invoice to number and UPO step by step; each step begins and ends with a transaction,
 * and no request is made inside one.
 */
public final class SubmitInvoiceService implements SubmitInvoice {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE_FOR_UPO = Duration.ofSeconds(10);

  /** KSeF has been asked for half a minute before one gets here. */
  private static final Duration FOR_A_LOGIN = Duration.ofSeconds(5);

  private final InvoiceStore store;
  private final KsefGateway gateway;
  private final CurrentSession session;
  private final Records records;
  private final Verdicts verdicts;
  private final BatchQuestions batches;
  private final QuietSessions quiet;
  private final Clock clock;

  /** Takes what it works with. */
  public SubmitInvoiceService(
      InvoiceStore store,
      KsefGateway gateway,
      CurrentSession session,
      AuditTrail audit,
      Transactions transactions,
      BatchGateway batches,
      BatchBook book,
      LawDesk law,
      Clock clock) {
    this.store = store;
    this.gateway = gateway;
    this.session = session;
    this.records = new Records(store, audit, transactions, clock);
    this.verdicts = new Verdicts(gateway, audit, law, clock);
    this.batches = new BatchQuestions(gateway, batches, book, verdicts, clock);
    this.quiet = new QuietSessions(gateway, clock);
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Step> advance(InvoiceId id) {
    Option<StoredInvoice> found = store.find(id);
    if (found.isEmpty()) {
      return Either.left(new Refusal.Unknown(id));
    }
    StoredInvoice stored = found.get();
    return switch (stored.invoice().kind()) {
      case PREPARED, ISSUED -> send(stored);
      case SUBMITTED -> ask(stored, (Invoice.Submitted) stored.invoice());
      case ACCEPTED -> confirm(stored, (Invoice.Accepted) stored.invoice());
      case REJECTED, OUTSIDE_KSEF -> Either.left(new Refusal.NotSendable(stored.invoice().kind()));
    };
  }

  // --- sending

  private Either<Refusal, Step> send(StoredInvoice stored) {
    Invoice waiting = stored.invoice();
    if (waiting.particulars().transport().equals(Transport.WITH_ATTACHMENT)) {
      return Either.left(new Refusal.BatchOnly(waiting.id()));
    }
    Either<KsefFailure, SessionReference> opened = session.reference();
    if (opened.isLeft()) {
      return written(
              Entry.failed(stored, Uploads.noted(waiting, opened.getLeft()), opened.getLeft()))
          .map(now -> notOpened(now, opened.getLeft()));
    }
    Invoice.Submitted begun = Uploads.begun(waiting, clock.instant(), opened.get());
    return written(Entry.of(stored, begun, Uploads.started(begun)))
        .flatMap(now -> upload(now, begun));
  }

  /** A login that KSeF still thinks about is this process's own: only it can go on with it. */
  private static Step notOpened(StoredInvoice now, KsefFailure failure) {
    return failure.kind() == KsefFailure.Kind.NOT_READY
        ? new Step(now, Next.WAIT, FOR_A_LOGIN, Option.some(failure))
        : stopped(now, failure);
  }

  private Either<Refusal, Step> upload(StoredInvoice stored, Invoice.Submitted begun) {
    SessionReference in = begun.attempt().session();
    Either<KsefFailure, Submission> sent = Uploads.handedOver(gateway, store, begun);
    if (sent.isRight()) {
      return written(verdicts.confirmed(stored, begun, sent.get()))
          .map(now -> new Step(now, Next.WAIT, SHORTEST_PAUSE, Option.none()));
    }
    KsefFailure failure = sent.getLeft();
    return switch (failure.kind()) {
      case OUTCOME_UNKNOWN ->
          written(verdicts.unlearned(stored, begun, failure)).map(now -> stopped(now, failure));
      case SESSION_OVER -> {
        session.forget(in);
        yield written(verdicts.notReceived(stored, begun, failure))
            .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.some(failure)));
      }
      case UNREACHABLE, THROTTLED, ACCESS_DENIED, REFUSED, NOT_READY -> {
        Entry entry = verdicts.notTaken(stored, begun, failure);
        yield written(entry)
            .map(
                now ->
                    isAdopted(entry) ? goOn(now) : stopped(now, entry.cause().getOrElse(failure)));
      }
    };
  }

  /** KSeF has it by an earlier sending. */
  private static boolean isAdopted(Entry entry) {
    return switch (entry.next().invoice().kind()) {
      case ACCEPTED -> true;
      case SUBMITTED -> entry.cause().isEmpty();
      case PREPARED, ISSUED, REJECTED, OUTSIDE_KSEF -> false;
    };
  }

  // --- asking

  private Either<Refusal, Step> ask(StoredInvoice stored, Invoice.Submitted submitted) {
    if (batches.knows(submitted.attempt().session())) {
      return askBatch(stored, submitted);
    }
    return submitted
        .attempt()
        .submission()
        .map(submission -> fate(stored, submitted, submission))
        .getOrElse(() -> search(stored, submitted));
  }

  private Either<Refusal, Step> askBatch(StoredInvoice stored, Invoice.Submitted submitted) {
    Learned learned = batches.about(submitted.attempt().session(), List.of(stored));
    if (learned.failure().isDefined()) {
      KsefFailure failure = learned.failure().get();
      return written(verdicts.unlearned(stored, submitted, failure))
          .map(now -> stopped(now, failure));
    }
    return learned
        .entries()
        .headOption()
        .map(this::judged)
        .getOrElse(() -> Either.right(undecided(stored, submitted)));
  }

  /**
   * After a crash or a lost answer only KSeF knows whether the bytes arrived: it is asked by hash.
   * What is not in the list never arrived, once nothing can arrive any more.
   */
  private Either<Refusal, Step> search(StoredInvoice stored, Invoice.Submitted submitted) {
    SessionReference in = submitted.attempt().session();
    InvoiceHash hash = submitted.particulars().facts().hash();
    Either<KsefFailure, Option<Submission>> found = gateway.find(in, hash);
    if (found.exists(Option::isEmpty)) {
      session.forget(in);
      if (quiet.mayArrive(submitted.attempt().at())) {
        Either<KsefFailure, Boolean> closed = quiet.closed(in);
        if (!closed.contains(true)) {
          return closed.fold(
              failure -> unlearned(stored, submitted, failure),
              open -> Either.right(undecided(stored, submitted)));
        }
        found = gateway.find(in, hash);
      }
    }
    if (found.isLeft()) {
      KsefFailure failure = found.getLeft();
      return verdicts
          .denied(stored, submitted, failure)
          .map(entry -> written(entry).map(this::goOn))
          .getOrElse(() -> unlearned(stored, submitted, failure));
    }
    KsefFailure never = new KsefFailure.SessionOver("KSeF has no such hash in " + in);
    return written(
            found
                .get()
                .map(same -> verdicts.confirmed(stored, submitted, same))
                .getOrElse(() -> verdicts.notReceived(stored, submitted, never)))
        .map(this::goOn);
  }

  private Either<Refusal, Step> fate(
      StoredInvoice stored, Invoice.Submitted submitted, Submission submission) {
    Either<KsefFailure, Option<Entry>> verdict =
        gateway.fate(submission).flatMap(fate -> verdicts.of(stored, submitted, fate));
    if (verdict.isLeft()) {
      return unlearned(stored, submitted, verdict.getLeft());
    }
    return verdict
        .get()
        .map(this::judged)
        .getOrElse(() -> Either.right(undecided(stored, submitted)));
  }

  private Step undecided(StoredInvoice stored, Invoice.Submitted submitted) {
    Duration pause = pause(submitted.attempt().at(), LONGEST_PAUSE);
    return new Step(stored, Next.WAIT, pause, Option.none());
  }

  /**
   * Half as long again as it has lasted: who waits at a terminal hears of it soon, and an invoice
   * that takes long does not use up what may be asked in an hour.
   */
  private Duration pause(Instant since, Duration longest) {
    Duration half = Duration.between(since, clock.instant()).dividedBy(2);
    Duration bounded = half.compareTo(longest) < 0 ? half : longest;
    return bounded.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : bounded;
  }

  /** Back to waiting means that KSeF gave it up: the session is not trusted any more. */
  private Either<Refusal, Step> judged(Entry entry) {
    Invoice next = entry.next().invoice();
    Invoice.Submitted before = (Invoice.Submitted) entry.read().invoice();
    return switch (next.kind()) {
      case PREPARED, ISSUED, OUTSIDE_KSEF -> {
        session.forget(before.attempt().session());
        yield written(entry).map(now -> givenUp(now, before, entry.cause()));
      }
      case REJECTED ->
          written(entry).map(now -> new Step(now, Next.DONE, Duration.ZERO, Option.none()));
      case SUBMITTED, ACCEPTED -> written(entry).map(this::goOn);
    };
  }

  private static Step givenUp(
      StoredInvoice now, Invoice.Submitted before, Option<KsefFailure> cause) {
    boolean again =
        before.attempt().count() < RetryClass.MOST_AT_ONCE
            && cause.forAll(c -> RetryClass.of(c) != RetryClass.ACCESS);
    return new Step(now, again ? Next.GO_ON : Next.STOPPED, Duration.ZERO, cause);
  }

  private Either<Refusal, Step> unlearned(
      StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    return written(verdicts.unlearned(stored, submitted, failure))
        .map(now -> stopped(now, failure));
  }

  // --- confirming

  private Either<Refusal, Step> confirm(StoredInvoice stored, Invoice.Accepted accepted) {
    if (accepted.upo().isDefined()) {
      return Either.right(new Step(stored, Next.DONE, Duration.ZERO, Option.none()));
    }
    return gateway
        .upo(accepted.submission(), accepted.particulars().facts(), accepted.acceptance())
        .fold(
            failure -> Either.right(withoutUpo(stored, accepted, failure)),
            upo ->
                written(Uploads.confirmed(stored, accepted, upo))
                    .map(now -> new Step(now, Next.DONE, Duration.ZERO, Option.none())));
  }

  private Step withoutUpo(StoredInvoice stored, Invoice.Accepted accepted, KsefFailure failure) {
    if (failure.kind() != KsefFailure.Kind.NOT_READY) {
      return stopped(stored, failure);
    }
    Duration pause = pause(accepted.acceptance().numberAssignedAt(), LONGEST_PAUSE_FOR_UPO);
    return new Step(stored, Next.WAIT, pause, Option.some(failure));
  }

  // --- writing down

  private Step goOn(StoredInvoice now) {
    return new Step(now, Next.GO_ON, Duration.ZERO, Option.none());
  }

  private static Step stopped(StoredInvoice now, KsefFailure failure) {
    return new Step(now, Next.STOPPED, Duration.ZERO, Option.some(failure));
  }

  private Either<Refusal, StoredInvoice> written(Entry entry) {
    return records.write(entry).mapLeft(stale -> new Refusal.Busy(stale.invoice()));
  }
}
