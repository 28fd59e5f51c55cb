package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Clock;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.ConfirmOutage;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.watch.StatusEvent;
import pl.latarnik.application.watch.StatusStory;
import pl.latarnik.domain.outage.Notice;

/** Takes an outage over from the archive of messages into the ledger, on a person's word. */
public final class ConfirmOutageService implements ConfirmOutage {

  private final MessageArchive archive;
  private final NoticeBook book;
  private final Transactions transactions;

  /** Takes what it works with. */
  public ConfirmOutageService(
      MessageArchive archive,
      OutageBoard board,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      OfflineCodes codes,
      Clock clock) {
    this.archive = archive;
    this.book = new NoticeBook(board, store, audit, law, codes, clock);
    this.transactions = transactions;
  }

  @Override
  public Either<Refusal, Recorded> confirm(Command command) {
    return transactions.inTransaction(
        () ->
            StatusStory.of(archive.all())
                .events()
                .find(event -> event.notice().equals(command.event()))
                .toEither((Refusal) new Refusal.NeverTold(command.event()))
                .map(event -> recorded(event, command)));
  }

  private Recorded recorded(StatusEvent event, Command command) {
    return book.find(event.notice())
        .map(
            known ->
                book.revised(
                    known,
                    known.revised(event.announcement(), command.source(), command.evidence())))
        .getOrElse(
            () ->
                book.recorded(
                    new Notice(
                        event.notice(),
                        1,
                        event.announcement(),
                        command.source(),
                        command.evidence())));
  }
}
