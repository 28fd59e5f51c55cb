package pl.latarnik.application.usecase;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.triage.StatusSight;
import pl.latarnik.application.watch.FrozenSample;

/**
 * The status service, with the memory of when it was last read: what it said a while ago still
 * tells of the present, and after a quarter of an hour it does not any more.
 */
public final class StatusWatch implements AnnouncementFeed {

  /** After that what was read is stale. */
  public static final Duration FRESH = Duration.ofMinutes(15);

  /** So long a reading serves who only keeps up with the service. */
  public static final Duration BETWEEN_READINGS = Duration.ofSeconds(60);

  /** The name under which the last reading is kept among the requests. */
  static final String KEPT_AS = "latarnia";

  private final AnnouncementFeed feed;
  private final KsefBlocks kept;
  private final Clock clock;
  private Option<StatusSight.Shows> last = Option.none();
  private StatusSight sight = new StatusSight.NoService();

  /** Watches this service, and keeps there when it was read last. */
  public StatusWatch(AnnouncementFeed feed, KsefBlocks kept, Clock clock) {
    this.feed = feed;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public synchronized Either<Unreadable, Reading> read() {
    Either<Unreadable, Reading> answer = feed.read();
    Instant now = clock.instant();
    kept.keepRequests(HashMap.of(KEPT_AS, List.of(now)));
    sight = answer.fold(unreadable -> without(unreadable, now), reading -> shown(reading, now));
    return answer;
  }

  /**
   * Says whether the last reading, by whichever run of the program and whatever came of it, is a
   * minute ago or more. A reading that lies ahead was kept by a clock that was wrong.
   */
  public boolean isDue() {
    Instant now = clock.instant();
    return kept.requests(KEPT_AS)
        .lastOption()
        .forAll(at -> at.isAfter(now) || !now.isBefore(at.plus(BETWEEN_READINGS)));
  }

  /** Returns what the last reading, and those before it, tell. */
  public synchronized StatusSight sight() {
    return sight;
  }

  private StatusSight shown(Reading reading, Instant now) {
    if (FrozenSample.isAmong(reading.messages())) {
      last = Option.none();
      return new StatusSight.Frozen();
    }
    StatusSight.Shows shows = new StatusSight.Shows(reading.status(), now);
    last = Option.some(shows);
    return shows;
  }

  private StatusSight without(Unreadable unreadable, Instant now) {
    if (last.isEmpty()) {
      return new StatusSight.Unreadable(unreadable.cause(), unreadable.why());
    }
    Instant at = last.get().at();
    return now.isBefore(at.plus(FRESH)) ? last.get() : new StatusSight.Stale(at, unreadable.why());
  }
}
