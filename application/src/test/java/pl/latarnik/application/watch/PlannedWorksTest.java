package pl.latarnik.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

@Tag("L03")
@Tag("L12")
class PlannedWorksTest {

  private static final Instant PUBLISHED_WEDNESDAY = Instant.parse("2026-05-13T08:00:00Z");
  private static final Instant BEGINS_SUNDAY = Instant.parse("2026-05-17T20:00:00Z");
  private static final Instant ENDS_MONDAY = Instant.parse("2026-05-18T02:00:00Z");
  private static final Duration MOMENT = Duration.ofMillis(1);

  private static Notice notice(String id, OutageKind kind, Instant start) {
    Announcement announcement =
        Announcement.begun(kind, start)
            .announcedAt(PUBLISHED_WEDNESDAY)
            .ended(ENDS_MONDAY, PUBLISHED_WEDNESDAY);
    return new Notice(NoticeId.of(id), 1, announcement, AnnouncementSource.BIP, "");
  }

  private static final Notice WORKS = notice("NI-1", OutageKind.NIEDOSTEPNOSC, BEGINS_SUNDAY);
  private static final Notice EARLIER =
      notice("NI-2", OutageKind.NIEDOSTEPNOSC, BEGINS_SUNDAY.minus(Duration.ofDays(1)));
  private static final Notice FAILURE = notice("AWR", OutageKind.AWARIA, BEGINS_SUNDAY);

  private static List<Notice> ahead(Instant now, Notice... counting) {
    return PlannedWorks.ahead(List.of(counting), now);
  }

  @Test
  void known_from_the_announcement_to_the_last_moment() {
    assertEquals(List.empty(), ahead(PUBLISHED_WEDNESDAY.minus(MOMENT), WORKS));
    assertEquals(List.of(WORKS), ahead(PUBLISHED_WEDNESDAY, WORKS));
    assertEquals(List.of(WORKS), ahead(ENDS_MONDAY.minus(MOMENT), WORKS));
    assertEquals(List.empty(), ahead(ENDS_MONDAY, WORKS));
  }

  @Test
  void the_earliest_first_and_neither_failures_nor_what_was_taken_back() {
    assertEquals(
        List.of(EARLIER, WORKS),
        ahead(PUBLISHED_WEDNESDAY, WORKS, FAILURE, WORKS.withdrawn("odwołano"), EARLIER));
  }
}
