package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

/** Records an announcement as evidence, and moves the terms that it moves, in one transaction. */
public final class AnnounceOutageService implements AnnounceOutage {

  private final OutageBoard board;
  private final AuditTrail audit;
  private final Transactions transactions;
  private final DutyRevision revision;
  private final Clock clock;

  /** Takes what it works with. */
  public AnnounceOutageService(
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
  public Either<Refusal, Recorded> announce(Command command) {
    boolean media = command.source() == AnnouncementSource.MEDIA;
    boolean total = command.announcement().kind() == OutageKind.AWARIA_CALKOWITA;
    if (media != total) {
      return Either.left(new Refusal.WrongSource(command));
    }
    return transactions.inTransaction(() -> recorded(command));
  }

  private Either<Refusal, Recorded> recorded(Command command) {
    List<Notice> known = board.current();
    Option<Notice> same = known.find(n -> n.announcement().equals(command.announcement()));
    if (same.isDefined()) {
      return Either.left(new Refusal.AlreadyRecorded(same.get().id()));
    }
    NoticeId id = command.id().getOrElse(() -> NoticeId.of("OGL-" + (known.size() + 1)));
    Notice notice =
        board
            .find(id)
            .map(earlier -> earlier.revised(command.announcement()))
            .getOrElse(
                () ->
                    new Notice(
                        id, 1, command.announcement(), command.source(), command.evidence()));
    Instant now = clock.instant();
    board.record(notice);
    audit.append(DomainEvent.of(now, Kind.NOTICE_RECORDED, LawDesk.text(notice)));
    return Either.right(new Recorded(notice, revision.afterNotice(now)));
  }
}
