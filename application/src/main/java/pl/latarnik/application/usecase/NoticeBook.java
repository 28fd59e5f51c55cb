package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.IrregularNotice;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;

/**
 * Appends versions of notices to the ledger and lets everything that follows from it be computed
 * again. All its methods run inside a transaction of their caller.
 */
final class NoticeBook {

  /** KSeF's clock and ours may differ; what was sent about that moment is looked at too. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final OutageBoard board;
  private final AuditTrail audit;
  private final LawDesk law;
  private final DutyRevision revision;
  private final Clock clock;

  NoticeBook(
      OutageBoard board,
      InvoiceStore store,
      AuditTrail audit,
      LawDesk law,
      OfflineCodes codes,
      Clock clock) {
    this.board = board;
    this.audit = audit;
    this.law = law;
    this.revision = new DutyRevision(store, audit, law, codes);
    this.clock = clock;
  }

  List<Notice> current() {
    return board.current();
  }

  Option<Notice> find(NoticeId id) {
    return board.find(id);
  }

  /** Records the next version of a notice; one that says the same as the current is none. */
  Recorded revised(Notice current, Notice next) {
    return current.saysTheSameAs(next) ? recomputed(current, false) : recorded(next);
  }

  /** Records a notice or a version of one, whichever it is. */
  Recorded recorded(Notice notice) {
    board.record(notice);
    audit.append(DomainEvent.of(clock.instant(), Kind.NOTICE_RECORDED, JournalWords.of(notice)));
    return recomputed(notice, true);
  }

  private Recorded recomputed(Notice notice, boolean isNew) {
    DutyRevision.Outcome outcome =
        revision.after(notice, earliest(notice).minus(MARGIN), clock.instant());
    return new Recorded(
        notice,
        isNew,
        outcome.moved(),
        outcome.notRestored(),
        IrregularNotice.of(notice),
        law.ledger().overruling(notice.id()));
  }

  /**
   * The earliest moment that any version of the notice could have a meaning for, or of a notice
   * that it may overrule or set free.
   */
  private Instant earliest(Notice notice) {
    List<Announcement> own = board.versions(notice.id()).map(Notice::announcement);
    return board
        .current()
        .map(Notice::announcement)
        .filter(other -> own.exists(other::overlaps))
        .appendAll(own)
        .map(NoticeBook::earliest)
        .min()
        .get();
  }

  private static Instant earliest(Announcement a) {
    return a.start().isBefore(a.announced()) ? a.start() : a.announced();
  }
}
