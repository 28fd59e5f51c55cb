package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.LocalDate;
import pl.latarnik.application.dispatch.Vigil;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.application.usecase.Records.Fact;
import pl.latarnik.application.usecase.SessionLists.Held;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.Submission;

/** Turns what KSeF says of an invoice into its next state. */
final class Verdicts {

  private static final int CORRECTION_ACCEPTED = 21166;
  private static final int ORIGINAL_ACCEPTED = 21167;

  private final KsefGateway gateway;
  private final EarlierSendings earlier;
  private final LawDesk law;
  private final Clock clock;

  Verdicts(KsefGateway gateway, AuditTrail audit, LawDesk law, Clock clock) {
    this.gateway = gateway;
    this.earlier = new EarlierSendings(gateway, audit, clock);
    this.law = law;
    this.clock = clock;
  }

  /**
   * Judges an invoice whose upload is confirmed.
   *
   * @return its next step; none while KSeF is still at it; a failure where KSeF had to be asked
   *     more, and could not
   */
  Either<KsefFailure, Option<Entry>> of(
      StoredInvoice stored, Invoice.Submitted submitted, Fate fate) {
    return of(stored, submitted, fate, round());
  }

  /** Begins a round of questions, in which no session is read again and again. */
  SessionLists round() {
    return new SessionLists(gateway);
  }

  /** Judges one of many in a round of questions. */
  Either<KsefFailure, Option<Entry>> of(
      StoredInvoice stored, Invoice.Submitted submitted, Fate fate, SessionLists lists) {
    return fate.fold(
        inProgress -> Either.right(Option.none()),
        accepted -> Either.right(Option.some(accepted(stored, submitted, accepted))),
        duplicate -> duplicate(stored, submitted, duplicate, lists).map(Option::some),
        aborted -> Either.right(Option.some(refused(stored, submitted, aborted.rejection()))),
        rejected -> Either.right(Option.some(refused(stored, submitted, rejected.rejection()))));
  }

  /** Notes where KSeF holds an invoice whose upload it has not confirmed. */
  Entry confirmed(StoredInvoice stored, Invoice.Submitted submitted, Submission submission) {
    return Entry.of(
        stored,
        submitted.confirmed(submission),
        new Fact(Kind.SUBMISSION_CONFIRMED, submission.reference()));
  }

  private Entry accepted(
      StoredInvoice stored, Invoice.Submitted submitted, Fate.Accepted accepted) {
    return Entry.of(
        stored,
        law.accepted(submitted, accepted.acceptance()),
        new Fact(Kind.NUMBER_ASSIGNED, accepted.acceptance().number().text()));
  }

  /** What is no fault of the file goes back to waiting; the rest to its owner. */
  private Entry refused(StoredInvoice stored, Invoice.Submitted submitted, Rejection why) {
    return switch (RetryClass.of(why).follow()) {
      case SEND_AGAIN -> notReceived(stored, submitted, refusal(why));
      case SELLER_STOPS ->
          notReceived(stored, submitted, new KsefFailure.AccessDenied(refusal(why).detail()));
      case OWNER_ACTS, ASK_FIRST -> rejected(stored, submitted, why);
    };
  }

  private static KsefFailure refusal(Rejection why) {
    return new KsefFailure.Refused(why.code(), why.description(), why.details());
  }

  private static Entry rejected(StoredInvoice stored, Invoice.Submitted submitted, Rejection why) {
    return Entry.of(
        stored, submitted.rejected(why), new Fact(Kind.INVOICE_REJECTED, refusal(why).detail()));
  }

  /** Returns an invoice to waiting: it is certain that KSeF does not have it. */
  Entry notReceived(StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    return Entry.failed(stored, law.notReceived(submitted, failure.detail()), failure);
  }

  /**
   * Judges an upload that KSeF did not take. A technical correction that it refuses because of the
   * original's state (21166 an accepted correction is there, 21167 the original itself is accepted)
   * is back with its owner: our own register knows which of the two it can be. The accepted
   * correction may be this very one, by an earlier sending that was given up; then it goes on with
   * that, and while this cannot be learned its fate is unknown.
   */
  Entry notTaken(StoredInvoice stored, Invoice.Submitted begun, KsefFailure failure) {
    if (begun.particulars().transport().replaces().isDefined()
        && failure instanceof KsefFailure.Refused refused) {
      Rejection why = new Rejection(refused.code(), refused.description(), refused.details());
      if (refused.code() == ORIGINAL_ACCEPTED) {
        return rejected(stored, begun, why);
      }
      if (refused.code() == CORRECTION_ACCEPTED) {
        return earlier
            .sent(begun)
            .fold(
                unknown -> unlearned(stored, begun, unknown),
                held ->
                    held.map(found -> adopted(stored, begun, found))
                        .getOrElse(() -> rejected(stored, begun, why)));
      }
    }
    return notReceived(stored, begun, failure);
  }

  /**
   * Judges an upload that was never confirmed, in a session that KSeF denies to have (21173). KSeF
   * was seen to deny sessions that it has; so it is believed only after a while. Should the bytes
   * have arrived all the same, they come back as a duplicate of themselves, and never twice.
   *
   * @return its next step; none while KSeF is not believed
   */
  Option<Entry> denied(StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    Vigil vigil = new Vigil(submitted.attempt().at(), lastDay(submitted));
    return Option.when(
        failure.kind() == KsefFailure.Kind.SESSION_OVER
            && submitted.attempt().submission().isEmpty()
            && !clock.instant().isBefore(vigil.end()),
        () -> notReceived(stored, submitted, failure));
  }

  /** Returns the last day of its term; none while no term runs. */
  static Option<LocalDate> lastDay(Invoice invoice) {
    return invoice.particulars().duty() instanceof SubmissionDuty.DueBy due
        ? Option.some(due.day())
        : Option.none();
  }

  /** Notes that its fate could not be learned. */
  Entry unlearned(StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure) {
    return Entry.failed(stored, submitted.failed(failure.detail()), failure);
  }

  // --- duplicates

  /** Without equal bytes it is a conflict for a person. */
  private Either<KsefFailure, Entry> duplicate(
      StoredInvoice stored,
      Invoice.Submitted submitted,
      Fate.Duplicate duplicate,
      SessionLists lists) {
    return earlier
        .original(lists, submitted, duplicate)
        .map(
            held ->
                held.map(found -> adopted(stored, submitted, found))
                    .getOrElse(() -> rejected(stored, submitted, duplicate.rejection())));
  }

  /** Goes on with the sending that brought the bytes. */
  private Entry adopted(StoredInvoice stored, Invoice.Submitted submitted, Held held) {
    Submission same = held.where();
    Fact where = new Fact(Kind.SUBMISSION_CONFIRMED, same.reference() + " " + same.session());
    return held.fate() instanceof Fate.Accepted accepted
        ? accepted(stored, submitted.confirmed(same), accepted).after(where)
        : Entry.of(stored, submitted.confirmed(same), where);
  }
}
