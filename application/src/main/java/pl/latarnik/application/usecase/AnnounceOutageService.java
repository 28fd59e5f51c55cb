package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/** Records an announcement as evidence, and moves the terms that it moves, in one transaction. */
public final class AnnounceOutageService implements AnnounceOutage {

  private final NoticeBook book;
  private final Transactions transactions;

  /** Takes what it works with. */
  public AnnounceOutageService(
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
  public Either<Refusal, Recorded> announce(Command command) {
    return transactions.inTransaction(() -> recorded(command));
  }

  private Either<Refusal, Recorded> recorded(Command command) {
    List<Notice> known = book.current();
    Option<Notice> same =
        known.find(n -> n.stands() && n.announcement().equals(command.announcement()));
    if (same.isDefined()) {
      return Either.left(new Refusal.AlreadyRecorded(same.get().id()));
    }
    NoticeId id = command.id().getOrElse(() -> NoticeId.of("OGL-" + (known.size() + 1)));
    Notice notice =
        book.find(id)
            .map(
                earlier ->
                    earlier.revised(command.announcement(), command.source(), command.evidence()))
            .getOrElse(
                () ->
                    new Notice(
                        id, 1, command.announcement(), command.source(), command.evidence()));
    return Either.right(book.recorded(notice));
  }
}
