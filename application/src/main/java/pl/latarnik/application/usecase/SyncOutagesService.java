package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import pl.latarnik.application.port.in.AnnounceOutage.Recorded;
import pl.latarnik.application.port.in.SyncOutages;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Reading;
import pl.latarnik.application.port.out.AuditTrail;
import pl.latarnik.application.port.out.InvoiceStore;
import pl.latarnik.application.port.out.MessageArchive;
import pl.latarnik.application.port.out.OutageBoard;
import pl.latarnik.application.port.out.Transactions;
import pl.latarnik.application.watch.FrozenSample;
import pl.latarnik.application.watch.StatusEvent;
import pl.latarnik.application.watch.StatusStory;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Reads the status service outside any transaction, and then keeps the messages and records what
 * they come to in one.
 */
public final class SyncOutagesService implements SyncOutages {

  private final AnnouncementFeed feed;
  private final MessageArchive archive;
  private final NoticeBook book;
  private final Transactions transactions;
  private final Clock clock;

  /** Takes what it works with. */
  public SyncOutagesService(
      AnnouncementFeed feed,
      MessageArchive archive,
      OutageBoard board,
      InvoiceStore store,
      AuditTrail audit,
      Transactions transactions,
      LawDesk law,
      OfflineCodes codes,
      Clock clock) {
    this.feed = feed;
    this.archive = archive;
    this.book = new NoticeBook(board, store, audit, law, codes, clock);
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Either<Refusal, Synced> sync() {
    return feed.read()
        .mapLeft(
            unreadable -> (Refusal) new Refusal.Unreadable(unreadable.cause(), unreadable.why()))
        .filterOrElse(
            reading -> !FrozenSample.isAmong(reading.messages()),
            reading -> new Refusal.FrozenSample())
        .flatMap(reading -> transactions.inTransaction(() -> Either.right(taken(reading))));
  }

  private Synced taken(Reading reading) {
    StatusStory before = StatusStory.of(archive.all());
    int fresh = archive.keep(reading.messages(), clock.instant()).size();
    StatusStory story = StatusStory.of(archive.all());
    List<Recorded> recorded = List.empty();
    List<StatusEvent> unconfirmed = List.empty();
    List<Contradiction> contradictions = List.empty();
    for (StatusEvent event : story.events()) {
      Option<Notice> known = book.find(event.notice());
      if (event.announcement().kind() == OutageKind.AWARIA_CALKOWITA) {
        unconfirmed = isConfirmed(event) ? unconfirmed : unconfirmed.append(event);
        contradictions =
            contradictions.appendAll(
                known
                    .filter(Notice::stands)
                    .filter(notice -> statesOtherwise(notice, event))
                    .map(notice -> new Contradiction(notice, event)));
      } else if (known.isEmpty()) {
        recorded = recorded.append(book.recorded(first(event)));
      } else if (isOurs(known.get(), before)) {
        Notice next = known.get().revised(event.announcement());
        recorded =
            known.get().saysTheSameAs(next)
                ? recorded
                : recorded.append(book.revised(known.get(), next));
      } else if (!known.get().announcement().equals(event.announcement())) {
        contradictions = contradictions.append(new Contradiction(known.get(), event));
      }
    }
    return new Synced(
        reading.status(),
        fresh,
        recorded,
        unconfirmed,
        contradictions.appendAll(differing(story)),
        story.doubts());
  }

  private static Notice first(StatusEvent event) {
    return new Notice(
        event.notice(),
        1,
        event.announcement(),
        AnnouncementSource.SOFTWARE,
        "Latarnia, eventId " + event.eventId());
  }

  /** It still says what the service said until now: no person has corrected it or taken it back. */
  private static boolean isOurs(Notice notice, StatusStory before) {
    return notice.stands()
        && notice.source() == AnnouncementSource.SOFTWARE
        && before
            .events()
            .exists(
                event ->
                    event.notice().equals(notice.id())
                        && event.announcement().equals(notice.announcement()));
  }

  private boolean isConfirmed(StatusEvent event) {
    return book.current()
        .exists(
            notice ->
                notice.stands()
                    && notice.announcement().kind() == OutageKind.AWARIA_CALKOWITA
                    && notice.announcement().overlaps(event.announcement()));
  }

  /** What stands in BIP under another name, and differs: BIP decides, and it is shown. */
  private List<Contradiction> differing(StatusStory story) {
    return book.current()
        .filter(notice -> notice.stands() && notice.source() == AnnouncementSource.BIP)
        .flatMap(
            notice ->
                story
                    .events()
                    .filter(event -> !event.notice().equals(notice.id()))
                    .filter(event -> event.announcement().kind() == notice.announcement().kind())
                    .filter(event -> event.announcement().overlaps(notice.announcement()))
                    .filter(event -> statesOtherwise(notice, event))
                    .map(event -> new Contradiction(notice, event)));
  }

  private static boolean statesOtherwise(Notice notice, StatusEvent event) {
    return !notice.announcement().start().equals(event.announcement().start())
        || !notice.announcement().end().equals(event.announcement().end());
  }
}
