package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.dispatch.Vigil;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Barred;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.usecase.SessionLists.Held;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * Finds out whether KSeF holds the bytes of an invoice by another sending than the present one,
 * ours or somebody else's. "No" is only said where every place was looked into that can be ours;
 * what could not be asked is a failure, and is asked again.
 */
final class EarlierSendings {

  /** So long after the opening of its session an invoice was seen to get its number. */
  private static final int LONGEST_PROCESSING_DAYS = 3;

  /** More would cost an hour's worth of questions for one invoice; then a person has to look. */
  private static final int MOST_SESSIONS = 50;

  /** KSeF's validator, which does not like the reference of a session. */
  private static final int NOT_VALID = 21405;

  private final KsefGateway gateway;
  private final AuditTrail audit;
  private final Clock clock;

  EarlierSendings(KsefGateway gateway, AuditTrail audit, Clock clock) {
    this.gateway = gateway;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A session to look into.
   *
   * @param since since when the bytes can be there, as far as is known
   * @param ours whether it is known to be this context's; KSeF merely names others
   */
  private record Place(SessionReference session, Instant since, boolean ours) {}

  /**
   * What a look through sessions led to.
   *
   * @param found where one of them holds these bytes
   * @param closed those that are somebody else's
   */
  private record Look(Option<Held> found, List<SessionReference> closed) {}

  /**
   * 440 says that an invoice of this seller, kind and number is there, and nothing of its bytes.
   * The session that it names may be the wrong one; so all sessions are looked through in which
   * these bytes were ever sent. Where it names the duplicate's own, as in batches it was seen to,
   * those of the days before the original's number follow, for the case that another store knows of
   * the sending; and at last the register, by the number.
   *
   * @param lists what was read in this round
   * @return where these bytes are; none where the original has other bytes, or is somebody else's
   */
  Either<KsefFailure, Option<Held>> original(
      SessionLists lists, Invoice.Submitted submitted, Fate.Duplicate told) {
    List<Place> places = places(submitted, told);
    return look(lists, submitted, places)
        .flatMap(
            near ->
                near.found().isDefined() || isSettled(submitted, told, near)
                    ? Either.right(near.found())
                    : further(lists, submitted, told, places));
  }

  /** What KSeF names comes first: it is right as a rule. */
  private List<Place> places(Invoice.Submitted submitted, Fate.Duplicate told) {
    List<Place> ours = ours(submitted);
    return List.ofAll(told.session())
        .map(
            named ->
                ours.find(place -> place.session().equals(named))
                    .getOrElse(() -> new Place(named, submitted.attempt().at(), false)))
        .appendAll(ours)
        .distinctBy(Place::session);
  }

  /** Looks for these bytes in all sessions in which they were ever sent. */
  Either<KsefFailure, Option<Held>> sent(Invoice.Submitted submitted) {
    return look(new SessionLists(gateway), submitted, ours(submitted)).map(Look::found);
  }

  /** The latest first; the journal knows every sending. */
  private List<Place> ours(Invoice.Submitted submitted) {
    Place present = place(submitted.attempt().session(), submitted.attempt().at());
    return audit
        .historyOf(submitted.id())
        .filter(event -> event.kind() == Kind.SUBMISSION_STARTED)
        .map(e -> place(SessionReference.of(e.detail().split(" ", 2)[0]), e.at()))
        .append(present)
        .reverse()
        .distinctBy(Place::session);
  }

  private static Place place(SessionReference session, Instant since) {
    return new Place(session, since, true);
  }

  /**
   * The session that KSeF names was looked through and does not hold these bytes: so those under
   * the number are others. The register takes few questions, and this is the usual conflict.
   */
  private static boolean isSettled(Invoice.Submitted submitted, Fate.Duplicate told, Look near) {
    return !isMisled(submitted, told) && told.session().forAll(s -> !near.closed().contains(s));
  }

  /** The original of a duplicate is in an earlier session than the one that holds the duplicate. */
  private static boolean isMisled(Invoice.Submitted submitted, Fate.Duplicate told) {
    return told.session().forAll(submitted.attempt().session()::equals);
  }

  private Either<KsefFailure, Option<Held>> further(
      SessionLists lists, Invoice.Submitted submitted, Fate.Duplicate told, List<Place> seen) {
    Either<KsefFailure, Option<Held>> far =
        isMisled(submitted, told)
            ? sessionsOf(lists, told.number())
                .map(all -> all.removeAll(seen.map(Place::session)))
                .map(all -> all.map(session -> place(session, submitted.attempt().at())))
                .flatMap(others -> look(lists, submitted, others))
                .map(Look::found)
            : Either.right(Option.none());
    return far.flatMap(
        found -> found.isDefined() ? Either.right(found) : inRegister(submitted, told));
  }

  /** Lists the sessions in which KSeF can have given out a number: its date is in it. */
  private Either<KsefFailure, List<SessionReference>> sessionsOf(
      SessionLists lists, Option<KsefNumber> number) {
    return number
        .map(KsefNumber::acceptanceDay)
        .map(day -> lists.openedBefore(day, LONGEST_PROCESSING_DAYS))
        .getOrElse(Either.right(List.empty()))
        .map(all -> all.take(MOST_SESSIONS));
  }

  // --- sessions

  /** A session that cannot be looked into now leaves open what another one does not answer. */
  private Either<KsefFailure, Look> look(
      SessionLists lists, Invoice.Submitted submitted, List<Place> places) {
    List<SessionReference> closed = List.empty();
    Option<KsefFailure> doubt = Option.none();
    for (Place place : places) {
      Either<KsefFailure, Option<Held>> held = held(lists, submitted, place.session());
      if (held.exists(Option::isDefined)) {
        return Either.right(new Look(held.get(), closed));
      }
      if (held.isLeft() && isClosed(submitted, place, held.getLeft())) {
        closed = closed.append(place.session());
      } else if (held.isLeft() && isOfThisPlace(held.getLeft())) {
        doubt = doubt.orElse(Option.some(held.getLeft()));
      } else if (held.isLeft()) {
        return Either.left(held.getLeft());
      }
    }
    return doubt.isDefined()
        ? Either.left(doubt.get())
        : Either.right(new Look(Option.none(), closed));
  }

  private Either<KsefFailure, Option<Held>> held(
      SessionLists lists, Invoice.Submitted submitted, SessionReference session) {
    return lists
        .find(session, submitted.particulars().facts().hash(), submitted.attempt().submission())
        .map(found -> found.filter(Held::isAlive));
  }

  /**
   * Somebody else's session holds nothing that is ours. KSeF was seen to deny sessions that it has,
   * so that is believed only after a while.
   */
  private boolean isClosed(Invoice.Submitted submitted, Place place, KsefFailure failure) {
    boolean foreign = isBarred(failure, Barred.THING);
    boolean denied =
        foreign
            || failure.kind() == KsefFailure.Kind.SESSION_OVER
            || failure instanceof KsefFailure.Refused refusal && refusal.code() == NOT_VALID;
    return foreign && !place.ours()
        || denied && isOver(new Vigil(place.since(), Verdicts.lastDay(submitted)));
  }

  private boolean isOver(Vigil vigil) {
    return !clock.instant().isBefore(vigil.end());
  }

  private static boolean isBarred(KsefFailure failure, Barred from) {
    return failure instanceof KsefFailure.AccessDenied denied && denied.barred() == from;
  }

  /** Says whether another session may answer all the same. */
  private static boolean isOfThisPlace(KsefFailure failure) {
    return switch (failure.kind()) {
      case SESSION_OVER, REFUSED, NOT_READY -> true;
      case ACCESS_DENIED -> isBarred(failure, Barred.THING);
      case UNREACHABLE, OUTCOME_UNKNOWN, THROTTLED -> false;
    };
  }

  // --- the register

  /**
   * Another system may have sent it, in a session that is closed to us: its number tells. Who may
   * not read the register at all learns nothing from it, and may get that right the same day.
   */
  private Either<KsefFailure, Option<Held>> inRegister(
      Invoice.Submitted submitted, Fate.Duplicate told) {
    Either<KsefFailure, Option<Acceptance>> original =
        told.number()
            .map(number -> gateway.numbered(number, submitted.particulars().facts().hash()))
            .getOrElse(Either.right(Option.none()));
    boolean closed = original.isLeft() && isClosedRegister(submitted, original.getLeft());
    return (closed ? Either.<KsefFailure, Option<Acceptance>>right(Option.none()) : original)
        .map(found -> found.map(acceptance -> numbered(submitted, told, acceptance)));
  }

  private boolean isClosedRegister(Invoice.Submitted submitted, KsefFailure failure) {
    return isBarred(failure, Barred.THING)
        || isBarred(failure, Barred.KIND_OF_REQUEST)
            && isOver(new Vigil(submitted.attempt().at(), Verdicts.lastDay(submitted)));
  }

  private static Held numbered(
      Invoice.Submitted submitted, Fate.Duplicate told, Acceptance acceptance) {
    SessionReference place = told.session().getOrElse(submitted.attempt().session());
    return new Held(
        new Submission(place, acceptance.number().text()), new Fate.Accepted(acceptance));
  }
}
