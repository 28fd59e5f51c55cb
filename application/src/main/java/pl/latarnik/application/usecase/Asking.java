package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import pl.latarnik.application.dispatch.Questions;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.usecase.BatchQuestions.Learned;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.Attempt;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Asks KSeF for the invoices that it has not decided, session by session, ever less often. */
final class Asking {

  private final DispatchParts parts;
  private final DispatchRun run;
  private final Backlog backlog;
  private final Course course;
  private final Hands hands;
  private final Verdicts verdicts;
  private final BatchQuestions batches;
  private final QuietSessions quiet;
  private final Clock clock;
  private final java.util.Map<SessionReference, Instant> next = new HashMap<>();
  private final java.util.Map<SessionReference, Integer> sizes = new HashMap<>();

  Asking(DispatchParts parts, DispatchRun run, Backlog backlog, Course course, Hands hands) {
    this.parts = parts;
    this.run = run;
    this.backlog = backlog;
    this.course = course;
    this.hands = hands;
    this.verdicts = parts.verdicts();
    this.batches = parts.batchQuestions();
    this.quiet = new QuietSessions(parts.gateway(), parts.clock());
    this.clock = parts.clock();
  }

  /** Asks about every session of which the time has come. */
  void ask() {
    for (SessionReference session : bySession().keySet()) {
      // Read anew: what was learned of another session may have moved an invoice out of this one.
      List<StoredInvoice> open = bySession().getOrElse(session, List.empty());
      Instant now = clock.instant();
      if (!open.isEmpty() && course.isOpen(now) && !due(session, open).isAfter(now)) {
        asked(session, open, now);
      }
    }
  }

  private Map<SessionReference, List<StoredInvoice>> bySession() {
    return backlog.undecided().groupBy(stored -> attempt(stored).session());
  }

  private static Attempt attempt(StoredInvoice stored) {
    return ((Invoice.Submitted) stored.invoice()).attempt();
  }

  private Instant due(SessionReference session, List<StoredInvoice> open) {
    return next.computeIfAbsent(
        session, s -> last(open).plus(questions(session, open.size(), Duration.ZERO).pause()));
  }

  private static Instant last(List<StoredInvoice> open) {
    return open.map(stored -> attempt(stored).at()).max().get();
  }

  private Questions questions(SessionReference session, int open, Duration since) {
    int sent = sizes.merge(session, open, Math::max);
    return Questions.next(open, sent, since, run.limits().requests());
  }

  private void asked(SessionReference session, List<StoredInvoice> open, Instant now) {
    Duration since = Duration.between(last(open), now);
    Questions question = questions(session, open.size(), since);
    Learned learned =
        batches.knows(session)
            ? batches.about(session, open)
            : interactive(session, open, question.way());
    next.put(session, clock.instant().plus(question.pause()));
    run.apply(learned.entries());
    List<Entry> back = learned.entries().filter(entry -> isBack(entry));
    if (!back.isEmpty()) {
      parts.session().forget(session);
    }
    learned.failure().forEach(failure -> failed(session, open, failure));
    if (learned.failure().isEmpty()) {
      course.answered();
    }
  }

  private static boolean isBack(Entry entry) {
    return Backlog.isWaiting(entry.next().invoice());
  }

  private void failed(SessionReference session, List<StoredInvoice> open, KsefFailure failure) {
    open.filter(stored -> attempt(backlogOr(stored)).session().equals(session))
        .forEach(stored -> backlog.kept(stored.invoice().id(), failure));
    switch (failure.kind()) {
      case UNREACHABLE, THROTTLED -> run.setback(failure);
      // Somebody else's session, or a right that is gone: it says nothing of other sessions.
      case ACCESS_DENIED -> next.put(session, Instant.MAX);
      case REFUSED, SESSION_OVER, OUTCOME_UNKNOWN, NOT_READY -> {}
    }
  }

  private StoredInvoice backlogOr(StoredInvoice stored) {
    StoredInvoice now = backlog.now(stored.invoice().id());
    return now.invoice() instanceof Invoice.Submitted ? now : stored;
  }

  // --- interactive sessions

  private Learned interactive(
      SessionReference session, List<StoredInvoice> open, Questions.Way way) {
    boolean allConfirmed = open.forAll(stored -> attempt(stored).submission().isDefined());
    return allConfirmed && way == Questions.Way.EACH_INVOICE ? each(open) : list(session, open);
  }

  private Learned each(List<StoredInvoice> open) {
    List<Either<KsefFailure, Fate>> fates =
        hands.each(open, stored -> parts.gateway().fate(attempt(stored).submission().get()));
    SessionLists lists = verdicts.round();
    List<Entry> entries = List.empty();
    Option<KsefFailure> failure = Option.none();
    for (var answer : open.zip(fates)) {
      StoredInvoice stored = answer._1();
      Either<KsefFailure, Option<Entry>> verdict =
          answer
              ._2()
              .flatMap(f -> verdicts.of(stored, (Invoice.Submitted) stored.invoice(), f, lists));
      failure = failure.orElse(verdict.swap().toOption());
      entries = entries.prependAll(verdict.getOrElse(Option.none()));
    }
    return new Learned(entries.reverse(), failure);
  }

  /** What was never confirmed and is not in the list never arrived, once nothing can any more. */
  private Learned list(SessionReference session, List<StoredInvoice> open) {
    Either<KsefFailure, Map<InvoiceHash, ToldFate>> told =
        BatchQuestions.told(parts.gateway(), session);
    if (told.isLeft()) {
      return denied(open, told.getLeft());
    }
    List<StoredInvoice> absent = absent(open, told.get());
    if (!absent.exists(stored -> quiet.mayArrive(attempt(stored).at()))) {
      return judged(session, open, told.get(), absent);
    }
    parts.session().forget(session);
    Either<KsefFailure, Boolean> closed = quiet.closed(session);
    Either<KsefFailure, Map<InvoiceHash, ToldFate>> later =
        closed.exists(done -> done) ? BatchQuestions.told(parts.gateway(), session) : told;
    Map<InvoiceHash, ToldFate> known = later.getOrElse(told.get());
    List<StoredInvoice> never =
        closed.exists(done -> done) && later.isRight() ? absent(open, known) : List.empty();
    Learned learned = judged(session, open, known, never);
    Option<KsefFailure> failure =
        learned.failure().orElse(closed.swap().toOption()).orElse(later.swap().toOption());
    return new Learned(learned.entries(), failure);
  }

  private static List<StoredInvoice> absent(
      List<StoredInvoice> open, Map<InvoiceHash, ToldFate> told) {
    return open.filter(stored -> attempt(stored).submission().isEmpty())
        .reject(stored -> told.containsKey(stored.invoice().particulars().facts().hash()));
  }

  private Learned judged(
      SessionReference session,
      List<StoredInvoice> open,
      Map<InvoiceHash, ToldFate> told,
      List<StoredInvoice> never) {
    Learned known = BatchQuestions.judged(verdicts, session, open, told);
    KsefFailure lost = new KsefFailure.SessionOver("KSeF has no such hash in " + session);
    List<Entry> back =
        never.map(s -> verdicts.notReceived(s, (Invoice.Submitted) s.invoice(), lost));
    return new Learned(known.entries().appendAll(back), known.failure());
  }

  /** What KSeF denies long enough goes back to waiting; the rest is asked for again. */
  private Learned denied(List<StoredInvoice> open, KsefFailure failure) {
    List<Entry> believed =
        open.flatMap(s -> verdicts.denied(s, (Invoice.Submitted) s.invoice(), failure));
    return believed.size() == open.size()
        ? Learned.of(believed)
        : new Learned(believed, Option.some(failure));
  }

  /** Returns when the next question is due; none where nothing is undecided. */
  Option<Instant> nextDue() {
    return bySession()
        .map(session -> due(session._1(), session._2()))
        .filter(moment -> moment.isBefore(Instant.MAX))
        .min();
  }
}
