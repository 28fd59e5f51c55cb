package pl.latarnik.application.usecase;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.LocalDate;
import pl.latarnik.application.dispatch.Vigil;
import pl.latarnik.application.port.out.BatchBook;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.application.usecase.Records.Entry;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * Asks what has become of the invoices of a batch, whoever sent it and however far that came: the
 * book says whether its closing began, the session's state says the rest.
 */
final class BatchQuestions {

  private final KsefGateway gateway;
  private final BatchGateway batches;
  private final BatchBook book;
  private final Verdicts verdicts;
  private final Clock clock;

  BatchQuestions(
      KsefGateway gateway, BatchGateway batches, BatchBook book, Verdicts verdicts, Clock clock) {
    this.gateway = gateway;
    this.batches = batches;
    this.book = book;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  /**
   * What one round of questions led to.
   *
   * @param entries the next steps of those of which something was learned
   * @param failure what kept us from learning more
   */
  record Learned(List<Entry> entries, Option<KsefFailure> failure) {
    Learned {
      requireNonNull(entries, "entries");
      requireNonNull(failure, "failure");
    }

    static final Learned NOTHING = new Learned(List.empty(), Option.none());

    static Learned of(List<Entry> entries) {
      return new Learned(entries, Option.none());
    }

    static Learned failed(KsefFailure failure) {
      return new Learned(List.empty(), Option.some(failure));
    }
  }

  /** Says whether a session is a batch of this desk. */
  boolean knows(SessionReference session) {
    return book.find(session).isDefined();
  }

  /**
   * Asks about a batch of this desk.
   *
   * @param waiting its invoices of which the fate is unknown
   */
  Learned about(SessionReference session, List<StoredInvoice> waiting) {
    BatchBook.Entry batch =
        book.find(session)
            .getOrElseThrow(() -> new IllegalArgumentException("no batch of ours: " + session));
    if (batch.closingSince().isEmpty()) {
      return lost(waiting, "the closing of " + session + " never began: KSeF has nothing of it");
    }
    Either<KsefFailure, SessionState> state = gateway.state(session);
    if (state.isLeft()) {
      // KSeF was seen to deny sessions that it has (21173): that is no word to go by.
      return state.getLeft().kind() == KsefFailure.Kind.SESSION_OVER
          ? doubted(batch, waiting, state.getLeft().detail())
          : Learned.failed(state.getLeft());
    }
    return about(batch, state.get(), waiting);
  }

  private Learned about(BatchBook.Entry batch, SessionState state, List<StoredInvoice> waiting) {
    String said = batch.session() + ": " + words(state);
    return switch (state.kind()) {
      case OPEN -> closedAgain(batch, waiting, said);
      case PROCESSING -> listed(batch, waiting, absent -> Learned.NOTHING);
      case DONE -> listed(batch, waiting, absent -> lost(absent, said + "; not in its list"));
      case NOTHING_ACCEPTED -> listed(batch, waiting, absent -> doubted(batch, absent, said));
      case CANCELLED -> doubted(batch, waiting, said);
      case FAILED -> lost(waiting, said);
    };
  }

  private static String words(SessionState state) {
    return state.code() + " " + state.description() + state.details().map(d -> "; " + d).mkString();
  }

  /** Closing is safe to repeat: a closed session stays closed, an incomplete one is refused. */
  private Learned closedAgain(BatchBook.Entry batch, List<StoredInvoice> waiting, String said) {
    Either<KsefFailure, SessionReference> closed = batches.close(batch.session());
    if (closed.isRight()) {
      return doubted(batch, waiting, said);
    }
    return switch (closed.getLeft().kind()) {
      case REFUSED -> lost(waiting, batch.session() + ": " + closed.getLeft().detail());
      case SESSION_OVER, OUTCOME_UNKNOWN, NOT_READY -> doubted(batch, waiting, said);
      case UNREACHABLE, THROTTLED, ACCESS_DENIED -> Learned.failed(closed.getLeft());
    };
  }

  /**
   * A session that KSeF calls cancelled was seen to come back to life; so it is watched a while.
   */
  private Learned doubted(BatchBook.Entry batch, List<StoredInvoice> waiting, String said) {
    Vigil vigil = new Vigil(batch.closingSince().get(), lastDay(waiting));
    return clock.instant().isBefore(vigil.end())
        ? Learned.NOTHING
        : lost(waiting, said + "; given up after " + vigil.end());
  }

  private static Option<LocalDate> lastDay(List<StoredInvoice> waiting) {
    return waiting.flatMap(stored -> Verdicts.lastDay(stored.invoice())).min();
  }

  private Learned lost(List<StoredInvoice> waiting, String why) {
    KsefFailure failure = new KsefFailure.SessionOver(why);
    return Learned.of(
        waiting.map(
            stored -> verdicts.notReceived(stored, (Invoice.Submitted) stored.invoice(), failure)));
  }

  private interface Absent {
    Learned about(List<StoredInvoice> absent);
  }

  private Learned listed(BatchBook.Entry batch, List<StoredInvoice> waiting, Absent rest) {
    Either<KsefFailure, Map<InvoiceHash, ToldFate>> told = told(gateway, batch.session());
    if (told.isLeft()) {
      return Learned.failed(told.getLeft());
    }
    Learned known = judged(verdicts, batch.session(), waiting, told.get());
    List<StoredInvoice> absent = waiting.reject(stored -> told.get().containsKey(hash(stored)));
    if (absent.isEmpty()) {
      return known;
    }
    Learned others = rest.about(absent);
    return new Learned(
        known.entries().appendAll(others.entries()), known.failure().orElse(others.failure()));
  }

  // --- lists of any session

  /** Lists a session by hash; of several with the same bytes the accepted one counts. */
  static Either<KsefFailure, Map<InvoiceHash, ToldFate>> told(
      KsefGateway gateway, SessionReference session) {
    return gateway
        .fates(session)
        .map(
            all ->
                all.sortBy(told -> rank(told.fate()))
                    .reverse()
                    .toMap(ToldFate::hash, told -> told));
  }

  private static int rank(Fate fate) {
    return fate.fold(inProgress -> 1, accepted -> 0, duplicate -> 3, aborted -> 2, rejected -> 2);
  }

  /** Judges those that are in a list; what is not is left as it is. */
  static Learned judged(
      Verdicts verdicts,
      SessionReference session,
      List<StoredInvoice> waiting,
      Map<InvoiceHash, ToldFate> told) {
    SessionLists lists = verdicts.round().with(session, told);
    Learned all = Learned.NOTHING;
    for (StoredInvoice stored : waiting) {
      Option<ToldFate> line = told.get(hash(stored));
      if (line.isDefined()) {
        all = with(all, judged(verdicts, stored, line.get(), lists));
      }
    }
    return new Learned(all.entries().reverse(), all.failure());
  }

  private static Learned with(Learned all, Either<KsefFailure, Option<Entry>> one) {
    return one.fold(
        failure -> new Learned(all.entries(), all.failure().orElse(Option.some(failure))),
        entry ->
            entry.map(e -> new Learned(all.entries().prepend(e), all.failure())).getOrElse(all));
  }

  private static Either<KsefFailure, Option<Entry>> judged(
      Verdicts verdicts, StoredInvoice stored, ToldFate line, SessionLists lists) {
    Invoice.Submitted submitted = (Invoice.Submitted) stored.invoice();
    if (submitted.attempt().submission().contains(line.submission())) {
      return verdicts.of(stored, submitted, line.fate(), lists);
    }
    Entry confirmed = verdicts.confirmed(stored, submitted, line.submission());
    return verdicts
        .of(stored, (Invoice.Submitted) confirmed.next().invoice(), line.fate(), lists)
        .map(
            verdict ->
                Option.some(
                    verdict
                        .map(next -> next.after(confirmed.facts().head()))
                        .getOrElse(confirmed)));
  }

  private static InvoiceHash hash(StoredInvoice stored) {
    return stored.invoice().particulars().facts().hash();
  }
}
