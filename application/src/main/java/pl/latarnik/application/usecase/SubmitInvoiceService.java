package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.in.SubmitInvoice;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.usecase.LawDesk.Change;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * Brings an invoice to number and UPO step by step; each step begins and ends with a transaction,
 * and no request is made inside one.
 */
public final class SubmitInvoiceService implements SubmitInvoice {

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

  private final InvoiceStore store;
  private final KsefGateway gateway;
  private final CurrentSession session;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final LawDesk law;
  private final Clock clock;

  /** Takes what it works with. */
  public SubmitInvoiceService(
      InvoiceStore store,
      KsefGateway gateway,
      CurrentSession session,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      Clock clock) {
    this.store = store;
    this.gateway = gateway;
    this.session = session;
    this.audit = audit;
    this.transactions = transactions;
    this.law = law;
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
    Either<KsefFailure, SessionReference> opened = session.reference();
    if (opened.isLeft()) {
      return store(stored, noted(stored.invoice(), opened.getLeft()), failed(opened.getLeft()))
          .map(now -> stopped(now, opened.getLeft()));
    }
    Invoice.Submitted begun = begun(stored.invoice(), opened.get());
    return store(stored, begun, new Fact(Kind.SUBMISSION_STARTED, opened.get().text()))
        .flatMap(now -> upload(now, begun));
  }

  private Invoice.Submitted begun(Invoice waiting, SessionReference in) {
    return waiting instanceof Invoice.Issued issued
        ? issued.submitted(clock.instant(), in)
        : ((Invoice.Prepared) waiting).submitted(clock.instant(), in);
  }

  private Either<Refusal, Step> upload(StoredInvoice stored, Invoice.Submitted begun) {
    SessionReference in = begun.attempt().session();
    Either<KsefFailure, Submission> sent =
        gateway.send(in, store.file(begun.id()), begun.attempt().mode());
    if (sent.isRight()) {
      return store(
              stored,
              begun.confirmed(sent.get()),
              new Fact(Kind.SUBMISSION_CONFIRMED, sent.get().reference()))
          .map(now -> new Step(now, Next.WAIT, BETWEEN_QUESTIONS, Option.none()));
    }
    KsefFailure failure = sent.getLeft();
    return switch (failure.kind()) {
      case OUTCOME_UNKNOWN, NOT_READY ->
          store(stored, begun.failed(failure.detail()), failed(failure))
              .map(now -> stopped(now, failure));
      case SESSION_OVER -> {
        session.forget(in);
        yield notReceived(stored, begun, failure)
            .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.some(failure)));
      }
      case UNREACHABLE, THROTTLED, ACCESS_DENIED, REFUSED ->
          notReceived(stored, begun, failure).map(now -> stopped(now, failure));
    };
  }

  private Either<Refusal, StoredInvoice> notReceived(
      StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    return store(stored, law.notReceived(submitted, failure.detail()), failed(failure));
  }

  // --- asking

  private Either<Refusal, Step> ask(StoredInvoice stored, Invoice.Submitted submitted) {
    return submitted
        .attempt()
        .submission()
        .map(submission -> fate(stored, submitted, submission))
        .getOrElse(() -> search(stored, submitted));
  }

  /**
   * After a crash or a lost answer only KSeF knows whether the bytes arrived: it is asked by hash.
   */
  private Either<Refusal, Step> search(StoredInvoice stored, Invoice.Submitted submitted) {
    Either<KsefFailure, Option<Submission>> found =
        gateway.find(submitted.attempt().session(), submitted.particulars().facts().hash());
    if (found.isLeft()) {
      return unlearned(stored, submitted, found.getLeft());
    }
    if (found.get().isDefined()) {
      Submission submission = found.get().get();
      return store(
              stored,
              submitted.confirmed(submission),
              new Fact(Kind.SUBMISSION_CONFIRMED, submission.reference()))
          .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.none()));
    }
    session.forget(submitted.attempt().session());
    KsefFailure never =
        new KsefFailure.SessionOver("KSeF has no such hash in " + submitted.attempt().session());
    return notReceived(stored, submitted, never)
        .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.none()));
  }

  private Either<Refusal, Step> fate(
      StoredInvoice stored, Invoice.Submitted submitted, Submission submission) {
    Either<KsefFailure, Fate> answer = gateway.fate(submission);
    if (answer.isLeft()) {
      return unlearned(stored, submitted, answer.getLeft());
    }
    return answer
        .get()
        .fold(
            inProgress ->
                Either.right(new Step(stored, Next.WAIT, BETWEEN_QUESTIONS, Option.none())),
            accepted -> accepted(stored, submitted, accepted),
            duplicate -> duplicate(stored, submitted, duplicate),
            aborted -> aborted(stored, submitted, aborted.rejection()),
            rejected -> rejected(stored, submitted, rejected.rejection()));
  }

  private Either<Refusal, Step> accepted(
      StoredInvoice stored, Invoice.Submitted submitted, Fate.Accepted accepted) {
    return store(
            stored,
            law.accepted(submitted, accepted.acceptance()),
            new Fact(Kind.NUMBER_ASSIGNED, accepted.acceptance().number().text()))
        .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.none()));
  }

  /** 440 names another sending; it is ours only if that session holds the very same bytes. */
  private Either<Refusal, Step> duplicate(
      StoredInvoice stored, Invoice.Submitted submitted, Fate.Duplicate duplicate) {
    Option<SessionReference> original =
        duplicate.session().filter(s -> !s.equals(submitted.attempt().session()));
    if (original.isEmpty()) {
      return rejected(stored, submitted, duplicate.rejection());
    }
    Either<KsefFailure, Option<Submission>> found =
        gateway.find(original.get(), submitted.particulars().facts().hash());
    if (found.isLeft()
        && found.getLeft().kind() != KsefFailure.Kind.ACCESS_DENIED
        && found.getLeft().kind() != KsefFailure.Kind.REFUSED) {
      return unlearned(stored, submitted, found.getLeft());
    }
    Option<Submission> same = found.getOrElse(Option.none());
    return same.isDefined()
        ? store(
                stored,
                submitted.confirmed(same.get()),
                new Fact(Kind.SUBMISSION_CONFIRMED, same.get().reference()))
            .map(now -> new Step(now, Next.GO_ON, Duration.ZERO, Option.none()))
        : rejected(stored, submitted, duplicate.rejection());
  }

  private Either<Refusal, Step> aborted(
      StoredInvoice stored, Invoice.Submitted submitted, Rejection why) {
    session.forget(submitted.attempt().session());
    KsefFailure failure = new KsefFailure.Refused(why.code(), why.description(), why.details());
    return notReceived(stored, submitted, failure)
        .map(
            now ->
                submitted.attempt().count() < MOST_ATTEMPTS_AT_ONCE
                    ? new Step(now, Next.GO_ON, Duration.ZERO, Option.some(failure))
                    : stopped(now, failure));
  }

  private static final int MOST_ATTEMPTS_AT_ONCE = 3;

  private Either<Refusal, Step> rejected(
      StoredInvoice stored, Invoice.Submitted submitted, Rejection why) {
    return store(
            stored,
            submitted.rejected(why),
            new Fact(
                Kind.INVOICE_REJECTED,
                why.code() + " " + why.description() + why.details().map(d -> "; " + d).mkString()))
        .map(now -> new Step(now, Next.DONE, Duration.ZERO, Option.none()));
  }

  private Either<Refusal, Step> unlearned(
      StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    return store(stored, submitted.failed(failure.detail()), failed(failure))
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
            failure -> Either.right(withoutUpo(stored, failure)),
            upo ->
                store(
                        stored,
                        accepted.confirmed(upo),
                        new Fact(Kind.UPO_STORED, upo.ksefNumber() + " " + upo.mode()))
                    .map(now -> new Step(now, Next.DONE, Duration.ZERO, Option.none())));
  }

  private static Step withoutUpo(StoredInvoice stored, KsefFailure failure) {
    return failure.kind() == KsefFailure.Kind.NOT_READY
        ? new Step(stored, Next.WAIT, BETWEEN_QUESTIONS, Option.some(failure))
        : stopped(stored, failure);
  }

  // --- writing down

  private record Fact(Kind kind, String detail) {}

  private static Fact failed(KsefFailure failure) {
    return new Fact(Kind.SUBMISSION_FAILED, failure.kind() + " " + failure.detail());
  }

  private static Step stopped(StoredInvoice now, KsefFailure failure) {
    return new Step(now, Next.STOPPED, Duration.ZERO, Option.some(failure));
  }

  private static Invoice noted(Invoice waiting, KsefFailure failure) {
    return waiting instanceof Invoice.Issued issued
        ? issued.failed(failure.detail())
        : ((Invoice.Prepared) waiting).failed(failure.detail());
  }

  private Either<Refusal, StoredInvoice> store(StoredInvoice read, Invoice next, Fact fact) {
    return store(read, new Change(next, Option.none()), fact);
  }

  private Either<Refusal, StoredInvoice> store(StoredInvoice read, Change next, Fact fact) {
    return transactions.inTransaction(
        () ->
            store
                .update(read, next.invoice())
                .<Refusal>mapLeft(stale -> new Refusal.Busy(stale.invoice()))
                .peek(now -> written(next, fact)));
  }

  private void written(Change next, Fact fact) {
    Instant now = clock.instant();
    audit.append(DomainEvent.of(now, fact.kind(), next.invoice().id(), fact.detail()));
    next.duty().flatMap(change -> change.event(now)).forEach(audit::append);
  }
}
