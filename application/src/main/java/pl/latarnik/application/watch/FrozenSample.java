package pl.latarnik.application.watch;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.Instant;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;

/**
 * The messages that the status service of the test environment has shown unchanged since January
 * 2026: a total failure that never was.
 */
public final class FrozenSample {

  private static final Set<String> IDS =
      HashSet.of("K/2026/AWR/02", "K/2026/AWR/01", "K/2026/NI/01");
  private static final Set<Long> EVENTS = HashSet.of(1003L, 1002L, 1000L);

  /** Begin of the total failure of the sample, to the minute. */
  private static final Instant SAT_2026_01_31_1127 = Instant.parse("2026-01-31T11:27:00Z");

  private static final long SECONDS_OF_A_MINUTE = 60;

  private FrozenSample() {}

  /** Says whether these messages are the sample, or have its total failure among them. */
  public static boolean isAmong(List<Message> messages) {
    return messages.exists(
        message ->
            message.category().equals("TOTAL_FAILURE")
                && IDS.contains(message.id())
                && EVENTS.contains(message.eventId())
                && message.start().getEpochSecond() / SECONDS_OF_A_MINUTE
                    == SAT_2026_01_31_1127.getEpochSecond() / SECONDS_OF_A_MINUTE);
  }
}
