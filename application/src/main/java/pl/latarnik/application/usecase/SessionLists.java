package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/**
 * What was read of sessions in one round of questions, so that thousands of duplicates of one
 * session cost its list once. It is used by one thread, and not beyond its round.
 */
final class SessionLists {

  private final KsefGateway gateway;
  private final Set<SessionReference> looked = new HashSet<>();
  private final java.util.Map<SessionReference, Either<KsefFailure, Map<InvoiceHash, ToldFate>>>
      lists = new HashMap<>();
  private final java.util.Map<LocalDate, Either<KsefFailure, List<SessionReference>>> days =
      new HashMap<>();

  SessionLists(KsefGateway gateway) {
    this.gateway = gateway;
  }

  /** Takes a list that was read in this round for another reason. */
  SessionLists with(SessionReference session, Map<InvoiceHash, ToldFate> told) {
    lists.put(session, Either.right(told));
    return this;
  }

  /**
   * Looks for an invoice in a session.
   *
   * @param hash of its bytes
   * @param but the sending that is not meant
   * @return another sending of these bytes, of several the accepted one, and what became of it
   */
  Either<KsefFailure, Option<Held>> find(
      SessionReference session, InvoiceHash hash, Option<Submission> but) {
    if (lists.containsKey(session) || !looked.add(session)) {
      Either<KsefFailure, Map<InvoiceHash, ToldFate>> list =
          lists.computeIfAbsent(session, s -> BatchQuestions.told(gateway, s));
      if (!isUnreadable(list)) {
        return list.map(
            told ->
                told.get(hash)
                    .filter(line -> !but.contains(line.submission()))
                    .map(line -> new Held(line.submission(), line.fate())));
      }
    }
    Either<KsefFailure, Option<Submission>> found = gateway.find(session, hash);
    if (found.isLeft()) {
      lists.put(session, Either.left(found.getLeft()));
    }
    return found
        .map(same -> same.filter(s -> !but.contains(s)))
        .flatMap(
            same ->
                same.map(s -> gateway.fate(s).map(fate -> Option.some(new Held(s, fate))))
                    .getOrElse(Either.right(Option.none())));
  }

  /** A line that cannot be understood spoils a list, but not the search for another line. */
  private static boolean isUnreadable(Either<KsefFailure, ?> list) {
    return list.isLeft()
        && list.getLeft() instanceof KsefFailure.Unreachable failure
        && failure.cause() == KsefFailure.Cause.UNREADABLE_ANSWER;
  }

  /** Lists the sessions of some days up to this one. */
  Either<KsefFailure, List<SessionReference>> openedBefore(LocalDate day, int days) {
    return this.days.computeIfAbsent(day, last -> gateway.sessions(last.minusDays(days), last));
  }

  /**
   * Where KSeF holds the bytes.
   *
   * @param where the sending that brought them
   * @param fate what became of them there
   */
  record Held(Submission where, Fate fate) {

    /** Says whether they have their number there, or may get it. */
    boolean isAlive() {
      return fate instanceof Fate.Accepted || fate instanceof Fate.InProgress;
    }
  }
}
