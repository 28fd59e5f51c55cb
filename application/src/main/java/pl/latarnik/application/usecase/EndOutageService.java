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
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.outage.Notice;

/** Records the end of an outage as a further version of its notice, and moves the terms. */
public final class EndOutageService implements EndOutage {

  private final OutageBoard board;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final DutyRevision revision;
  private final Clock clock;

  /** Takes what it works with. */
  public EndOutageService(
      OutageBoard board,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      Clock clock) {
    this.board = board;
    this.audit = audit;
    this.transactions = transactions;
    this.revision = new DutyRevision(store, audit, law);
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Recorded> end(Command command) {
    return transactions.inTransaction(
        () ->
            board
                .find(command.notice())
                .toEither((Refusal) new Refusal.Unknown(command.notice()))
                .flatMap(notice -> recorded(notice, command)));
  }

  private Either<Refusal, Recorded> recorded(Notice notice, Command command) {
    Instant start = notice.announcement().start();
    if (command.end().isBefore(start)) {
      return Either.left(new Refusal.EndBeforeStart(start, command.end()));
    }
    Instant now = clock.instant();
    Notice ended = notice.revised(notice.announcement().ended(command.end(), command.announced()));
    board.record(ended);
    audit.append(DomainEvent.of(now, Kind.NOTICE_RECORDED, LawDesk.text(ended)));
    return Either.right(new Recorded(ended, revision.afterNotice(now)));
  }
}
