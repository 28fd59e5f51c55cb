package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.EndOutage;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.outage.Notice;

/** Records the end of an outage as a further version of its notice, and moves the terms. */
public final class EndOutageService implements EndOutage {

  private final NoticeBook book;
  private final Transactions transactions;

  /** Takes what it works with. */
  public EndOutageService(
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
  public Either<Refusal, Recorded> end(Command command) {
    return transactions.inTransaction(
        () ->
            book.find(command.notice())
                .toEither((Refusal) new Refusal.Unknown(command.notice()))
                .filterOrElse(Notice::stands, notice -> new Refusal.Withdrawn(notice.id()))
                .flatMap(notice -> recorded(notice, command)));
  }

  private Either<Refusal, Recorded> recorded(Notice notice, Command command) {
    Instant start = notice.announcement().start();
    if (command.end().isBefore(start)) {
      return Either.left(new Refusal.EndBeforeStart(start, command.end()));
    }
    return Either.right(
        book.revised(
            notice,
            notice.revised(notice.announcement().ended(command.end(), command.announced()))));
  }
}
