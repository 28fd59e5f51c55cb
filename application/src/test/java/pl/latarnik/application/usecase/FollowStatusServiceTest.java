package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.SyncOutages.Synced;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Reading;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.AnnouncementFeed.Unreadable;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.KsefFailure.Cause;
import pl.latarnik.application.tck.InMemoryKsefBlocks;
import pl.latarnik.application.tck.TckInvoices;

@Tag("L01")
class FollowStatusServiceTest {

  private final Office office = new Office();
  private final KsefBlocks kept = new InMemoryKsefBlocks();
  private Either<Unreadable, Reading> answer =
      Either.right(new Reading(Status.AVAILABLE, List.empty()));
  private int readings;

  /** Each time another run of the program, on the same store. */
  private Option<Synced> followAfter(Duration sinceNoon) {
    Clock clock = Clock.fixed(TckInvoices.FRIDAY_NOON.plus(sinceNoon), ZoneOffset.UTC);
    AnnouncementFeed feed =
        () -> {
          readings++;
          return answer;
        };
    StatusWatch watch = new StatusWatch(feed, kept, clock);
    return new FollowStatusService(watch, () -> office.sync(watch)).follow();
  }

  @Test
  void many_runs_within_a_minute_read_it_once() {
    assertTrue(followAfter(Duration.ZERO).isDefined());
    assertTrue(followAfter(Duration.ofSeconds(2)).isEmpty());
    assertTrue(followAfter(Duration.ofSeconds(59)).isEmpty());
    assertTrue(followAfter(Duration.ofSeconds(60)).isDefined());

    assertEquals(2, readings);
  }

  @Test
  @Tag("L09")
  @Tag("F-37")
  void a_broken_one_stops_nothing_and_is_waited_for_once_a_minute() {
    answer = Either.left(new Unreadable(Cause.TIMEOUT, "no answer within 10 s"));

    assertTrue(followAfter(Duration.ZERO).isEmpty());
    assertTrue(followAfter(Duration.ofSeconds(30)).isEmpty());

    assertEquals(1, readings);
    assertTrue(office.desk().outages().current().isEmpty());
  }

  @Test
  void a_reading_that_lies_ahead_of_the_clock_does_not_silence_it() {
    followAfter(Duration.ofDays(1));

    assertTrue(followAfter(Duration.ZERO).isDefined());
  }
}
