package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;

/** Records what a notice says by now as its next version, and moves the terms. */
public final class ReviseOutageService implements ReviseOutage {

  private final NoticeBook book;
  private final Transactions transactions;

  /** Takes what it works with. */
  public ReviseOutageService(
      OutageBoard board,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      OfflineCodes codes,
      Clock clock) {
    this.book = new NoticeBook(board, store, audit, law, codes, clock);
    this.transactions = transactions;
  }

  @Override
  public Either<Refusal, Recorded> revise(Command command) {
    return transactions.inTransaction(
        () ->
            book.find(command.notice())
                .toEither((Refusal) new Refusal.Unknown(command.notice()))
                .flatMap(notice -> recorded(notice, command)));
  }

  private Either<Refusal, Recorded> recorded(Notice notice, Command command) {
    if (command.change() instanceof Change.Withdrawn) {
      return Either.right(book.revised(notice, notice.withdrawn(proof(notice, command))));
    }
    Change.Reads reads = (Change.Reads) command.change();
    Instant start = reads.start().getOrElse(notice.announcement().start());
    Option<Instant> end = end(notice.announcement(), reads.end());
    if (end.exists(e -> e.isBefore(start))) {
      return Either.left(new Refusal.EndBeforeStart(start, end.get()));
    }
    return Either.right(
        book.revised(
            notice,
            notice.revised(
                saying(notice.announcement(), reads, start),
                command.source().getOrElse(notice.source()),
                proof(notice, command))));
  }

  private static Option<Instant> end(Announcement now, End end) {
    if (end instanceof End.At at) {
      return Option.some(at.moment());
    }
    return end instanceof End.Open ? Option.none() : now.end();
  }

  private static Announcement saying(Announcement now, Change.Reads reads, Instant start) {
    // The end first: the old one may lie before the new start.
    Announcement open = now.reopened().startedAt(start);
    Announcement ended =
        reads.end() instanceof End.At at
            ? open.ended(at.moment(), at.published())
            : reads.end() instanceof End.AsBefore && now.end().isDefined()
                ? open.ended(now.end().get(), now.endAnnounced().get())
                : open;
    return reads.announced().map(ended::announcedAt).getOrElse(ended);
  }

  private static String proof(Notice notice, Command command) {
    return command.evidence().getOrElse(notice.evidence());
  }
}
