package pl.latarnik.domain.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private static final Instant EIGHT = Instant.parse("2026-10-05T08:00:00Z");
  private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
  private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
  private static final Announcement OPEN = Announcement.begun(OutageKind.AWARIA, EIGHT);

  @Test
  void an_outage_covers_its_start_and_not_its_end() {
    Announcement ended = OPEN.ended(TEN);

    assertFalse(ended.covers(EIGHT.minusMillis(1)));
    assertTrue(ended.covers(EIGHT));
    assertTrue(ended.covers(TEN.minusMillis(1)));
    assertFalse(ended.covers(TEN));
    assertTrue(OPEN.covers(NOON));
  }

  @Test
  void an_outage_is_over_when_its_end_is_past_and_published() {
    Announcement publishedLater = OPEN.ended(TEN, NOON);
    Announcement publishedBefore = OPEN.ended(NOON, TEN);

    assertFalse(publishedLater.isOverAndKnown(TEN));
    assertTrue(publishedLater.isOverAndKnown(NOON));
    assertFalse(publishedBefore.isOverAndKnown(TEN));
    assertTrue(publishedBefore.isOverAndKnown(NOON));
    assertFalse(OPEN.isOverAndKnown(NOON));
  }

  @Test
  void outages_overlap_where_one_begins_within_the_other_or_both_begin_at_once() {
    Announcement morning = OPEN.ended(TEN);
    Announcement fromTen = Announcement.begun(OutageKind.NIEDOSTEPNOSC, TEN);
    Announcement withinTheMorning = Announcement.begun(OutageKind.AWARIA, TEN.minusMillis(1));
    Announcement noTimeAtAll = OPEN.ended(EIGHT);

    assertFalse(morning.overlaps(fromTen));
    assertFalse(fromTen.overlaps(morning));
    assertTrue(morning.overlaps(withinTheMorning));
    assertTrue(withinTheMorning.overlaps(morning));
    assertTrue(OPEN.overlaps(fromTen));
    assertTrue(fromTen.overlaps(OPEN));
    assertTrue(noTimeAtAll.overlaps(morning));
    assertFalse(noTimeAtAll.overlaps(fromTen));
  }

  @Test
  void start_publication_and_end_can_be_told_anew() {
    assertEquals(EIGHT, OPEN.startedAt(TEN).announced());
    assertEquals(TEN, OPEN.startedAt(TEN).start());
    assertEquals(NOON, OPEN.announcedAt(NOON).announced());
    assertEquals(EIGHT, OPEN.announcedAt(NOON).start());
    assertEquals(OPEN, OPEN.ended(TEN, NOON).reopened());
  }

  @Test
  void no_outage_ends_before_it_begins_or_ends_unpublished() {
    Announcement ended = OPEN.ended(TEN);

    assertThrows(IllegalArgumentException.class, () -> ended.startedAt(NOON));
    assertEquals(TEN, ended.startedAt(TEN).start());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Announcement(OutageKind.AWARIA, EIGHT, Option.some(TEN), EIGHT, Option.none()));
  }

  @Test
  void timelines_are_equal_by_what_they_hold() {
    OutageTimeline one = OutageTimeline.of(List.of(OPEN));
    OutageTimeline other = OutageTimeline.of(List.of(OPEN.ended(TEN)));

    assertNotEquals(one, other);
    assertFalse(one.equals(new Object()));
    assertNotEquals(one.hashCode(), other.hashCode());
    assertEquals("[" + OPEN + "]", one.toString());
  }

  @Test
  void of_several_outages_the_open_one_ends_last_and_of_equal_ends_the_last_listed() {
    Announcement short1 = OPEN.ended(TEN);
    Announcement short2 = OPEN.startedAt(EIGHT.plusSeconds(1)).ended(TEN);
    Announcement longer = OPEN.ended(NOON);

    assertEquals(Option.some(short2), OutageTimeline.lastToEnd(List.of(short1, short2)));
    assertEquals(Option.some(longer), OutageTimeline.lastToEnd(List.of(longer, short1)));
    assertEquals(Option.some(longer), OutageTimeline.lastToEnd(List.of(short1, longer)));
    assertEquals(Option.some(OPEN), OutageTimeline.lastToEnd(List.of(OPEN, longer)));
    assertEquals(Option.some(OPEN), OutageTimeline.lastToEnd(List.of(longer, OPEN)));
    assertEquals(Option.none(), OutageTimeline.lastToEnd(List.empty()));
  }

  @Test
  void a_notice_is_named_as_its_source_names_it() {
    assertEquals("K/2026/AWR/02", NoticeId.of("K/2026/AWR/02").toString());
    assertThrows(IllegalArgumentException.class, () -> NoticeId.of(" "));
  }
}
