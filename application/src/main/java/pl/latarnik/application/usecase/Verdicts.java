package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.application.dispatch.Vigil;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.application.usecase.Records.Fact;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** Turns what KSeF says of an invoice into its next state. */
final class Verdicts {

  private static final int CORRECTION_ACCEPTED = 21166;
  private static final int ORIGINAL_ACCEPTED = 21167;

  /** So long after the opening of its session an invoice was seen to get its number. */
  private static final int LONGEST_PROCESSING_DAYS = 3;

  /** More would cost an hour's worth of questions for one invoice; then a person has to look. */
  private static final int MOST_SESSIONS = 50;

  private final KsefGateway gateway;
  private final AuditTrail audit;
  private final LawDesk law;

  Verdicts(KsefGateway gateway, AuditTrail audit, LawDesk law) {
    this.gateway = gateway;
    this.audit = audit;
    this.law = law;
  }

  /**
   * Judges an invoice whose upload is confirmed.
   *
   * @return its next step; none while KSeF is still at it; a failure where KSeF had to be asked
   *     more, and could not
   */
  Either<KsefFailure, Option<Entry>> of(
      StoredInvoice stored, Invoice.Submitted submitted, Fate fate) {
    return fate.fold(
        inProgress -> Either.right(Option.none()),
        accepted -> Either.right(Option.some(accepted(stored, submitted, accepted))),
        duplicate -> duplicate(stored, submitted, duplicate).map(Option::some),
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
   * is back with its owner: our own register knows which of the two it can be.
   */
  Entry notTaken(StoredInvoice stored, Invoice.Submitted begun, KsefFailure failure) {
    boolean overtaken =
        begun.particulars().transport().replaces().isDefined()
            && failure instanceof KsefFailure.Refused refused
            && (refused.code() == CORRECTION_ACCEPTED || refused.code() == ORIGINAL_ACCEPTED);
    if (!overtaken) {
      return notReceived(stored, begun, failure);
    }
    KsefFailure.Refused why = (KsefFailure.Refused) failure;
    return rejected(stored, begun, new Rejection(why.code(), why.description(), why.details()));
  }

  /**
   * Judges an upload that was never confirmed, in a session that KSeF denies to have (21173). KSeF
   * was seen to deny sessions that it has; so it is believed only after a while. Should the bytes
   * have arrived all the same, they come back as a duplicate of themselves, and never twice.
   *
   * @return its next step; none while KSeF is not believed
   */
  Option<Entry> denied(
      StoredInvoice stored, Invoice.Submitted submitted, KsefFailure failure, Instant now) {
    Vigil vigil = new Vigil(submitted.attempt().at(), lastDay(submitted));
    return Option.when(
        failure.kind() == KsefFailure.Kind.SESSION_OVER
            && submitted.attempt().submission().isEmpty()
            && !now.isBefore(vigil.end()),
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

  /**
   * 440 says that an invoice of this seller, kind and number is there, and nothing of its bytes.
   * The session that it names may be the wrong one; so all sessions are looked through in which
   * these bytes were ever sent. Where it names the duplicate's own, as in batches it was seen to,
   * those of the days before the original's number follow, for the case that another store knows of
   * the sending; and at last the register, by the number. Without equal bytes it is a conflict for
   * a person.
   */
  private Either<KsefFailure, Entry> duplicate(
      StoredInvoice stored, Invoice.Submitted submitted, Fate.Duplicate duplicate) {
    SessionReference present = submitted.attempt().session();
    List<SessionReference> places =
        List.ofAll(duplicate.session())
            .appendAll(earlierSessions(submitted))
            .append(present)
            .distinct();
    Either<KsefFailure, Look> near = look(stored, submitted, places);
    if (near.isLeft()) {
      return Either.left(near.getLeft());
    }
    Either<KsefFailure, Look> far =
        near.get().found().isEmpty() && isMisled(duplicate, present)
            ? sessionsOf(duplicate.number())
                .map(all -> all.removeAll(places))
                .flatMap(others -> look(stored, submitted, others))
            : near;
    return far.flatMap(
        look ->
            look.found()
                .<Either<KsefFailure, Entry>>map(Either::right)
                .getOrElse(
                    () ->
                        isSettled(duplicate, present, near.get())
                            ? Either.right(rejected(stored, submitted, duplicate.rejection()))
                            : byNumber(stored, submitted, duplicate)));
  }

  /**
   * The session that KSeF names was looked through and does not hold these bytes: so those under
   * the number are others. The register takes few questions, and this is the usual conflict.
   */
  private static boolean isSettled(Fate.Duplicate duplicate, SessionReference present, Look look) {
    return !isMisled(duplicate, present)
        && duplicate.session().forAll(named -> !look.closed().contains(named));
  }

  /** Another system may have sent it, in a session that is closed to us: its number tells. */
  private Either<KsefFailure, Entry> byNumber(
      StoredInvoice stored, Invoice.Submitted submitted, Fate.Duplicate duplicate) {
    Either<KsefFailure, Option<Acceptance>> original =
        duplicate
            .number()
            .map(number -> gateway.numbered(number, submitted.particulars().facts().hash()))
            .getOrElse(Either.right(Option.none()));
    if (original.isLeft() && !isForeign(original.getLeft())) {
      return Either.left(original.getLeft());
    }
    return Either.right(
        original
            .getOrElse(Option.none())
            .flatMap(acceptance -> numbered(stored, submitted, duplicate, acceptance))
            .getOrElse(() -> rejected(stored, submitted, duplicate.rejection())));
  }

  private Option<Entry> numbered(
      StoredInvoice stored,
      Invoice.Submitted submitted,
      Fate.Duplicate duplicate,
      Acceptance acceptance) {
    SessionReference place = duplicate.session().getOrElse(submitted.attempt().session());
    Submission known = new Submission(place, acceptance.number().text());
    return taken(stored, submitted, known, new Fate.Accepted(acceptance));
  }

  /** The original of a duplicate is in an earlier session than the one that holds the duplicate. */
  private static boolean isMisled(Fate.Duplicate duplicate, SessionReference present) {
    return duplicate.session().forAll(present::equals);
  }

  /** Lists the sessions in which KSeF can have given out a number: its date is in it. */
  private Either<KsefFailure, List<SessionReference>> sessionsOf(Option<KsefNumber> number) {
    return number
        .map(KsefNumber::acceptanceDay)
        .map(day -> gateway.sessions(day.minusDays(LONGEST_PROCESSING_DAYS), day))
        .getOrElse(Either.right(List.empty()))
        .map(all -> all.take(MOST_SESSIONS));
  }

  /**
   * What a look through sessions led to.
   *
   * @param found the next step, where one of them holds these bytes
   * @param closed those that are closed to us
   */
  private record Look(Option<Entry> found, List<SessionReference> closed) {}

  private Either<KsefFailure, Look> look(
      StoredInvoice stored, Invoice.Submitted submitted, List<SessionReference> places) {
    List<SessionReference> closed = List.empty();
    for (SessionReference place : places) {
      Either<KsefFailure, Option<Submission>> held =
          gateway.find(place, submitted.particulars().facts().hash());
      if (held.isLeft() && !isForeign(held.getLeft())) {
        return Either.left(held.getLeft());
      }
      closed = held.isLeft() ? closed.append(place) : closed;
      Either<KsefFailure, Option<Entry>> adopted =
          adopted(stored, submitted, held.getOrElse(Option.none()));
      if (adopted.isLeft()) {
        return Either.left(adopted.getLeft());
      }
      if (adopted.get().isDefined()) {
        return Either.right(new Look(adopted.get(), closed));
      }
    }
    return Either.right(new Look(Option.none(), closed));
  }

  /** The latest first; the journal knows every sending. */
  private List<SessionReference> earlierSessions(Invoice.Submitted submitted) {
    return audit
        .historyOf(submitted.id())
        .filter(event -> event.kind() == Kind.SUBMISSION_STARTED)
        .map(DomainEvent::detail)
        .map(detail -> SessionReference.of(detail.split(" ", 2)[0]))
        .reverse();
  }

  private Either<KsefFailure, Option<Entry>> adopted(
      StoredInvoice stored, Invoice.Submitted submitted, Option<Submission> held) {
    return held.filter(same -> !submitted.attempt().submission().contains(same))
        .<Either<KsefFailure, Option<Entry>>>map(
            same -> gateway.fate(same).map(fate -> taken(stored, submitted, same, fate)))
        .getOrElse(Either.right(Option.none()));
  }

  /** A session of somebody else, or none at all, holds nothing of ours. */
  private static boolean isForeign(KsefFailure failure) {
    return switch (failure.kind()) {
      case ACCESS_DENIED, REFUSED, SESSION_OVER -> true;
      case UNREACHABLE, OUTCOME_UNKNOWN, THROTTLED, NOT_READY -> false;
    };
  }

  private Option<Entry> taken(
      StoredInvoice stored, Invoice.Submitted submitted, Submission same, Fate fate) {
    Fact where = new Fact(Kind.SUBMISSION_CONFIRMED, same.reference() + " " + same.session());
    if (fate instanceof Fate.Accepted accepted) {
      return Option.some(accepted(stored, submitted.confirmed(same), accepted).after(where));
    }
    return fate instanceof Fate.InProgress
        ? Option.some(Entry.of(stored, submitted.confirmed(same), where))
        : Option.none();
  }
}
