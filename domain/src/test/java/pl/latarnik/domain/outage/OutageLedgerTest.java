package pl.latarnik.domain.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.law.vat.Art106ne;
import pl.latarnik.domain.outage.Notice.Standing;

@Tag("O-01")
class OutageLedgerTest {

  private static final Instant FRI_2026_05_15_NOON = Instant.parse("2026-05-15T10:00:00Z");
  private static final Instant FRI_2026_05_15_EVENING =
      FRI_2026_05_15_NOON.plus(Duration.ofHours(7));

  private static final Notice FIRST =
      new Notice(
          NoticeId.of("OGL-1"),
          1,
          Announcement.begun(OutageKind.AWARIA, FRI_2026_05_15_NOON),
          AnnouncementSource.BIP,
          "");

  @Test
  void of_several_versions_the_highest_counts_in_whatever_order_they_come() {
    Notice ended = FIRST.revised(FIRST.announcement().ended(FRI_2026_05_15_EVENING));
    Notice again = ended.revised(ended.announcement().reopened());

    for (List<Notice> order : List.of(FIRST, ended, again).permutations()) {
      assertEquals(List.of(again), ledger(order).counting());
      assertEquals(OutageTimeline.of(List.of(FIRST.announcement())), ledger(order).timeline());
    }
  }

  @Test
  void a_notice_that_was_taken_back_says_nothing() {
    OutageLedger ledger = ledger(List.of(FIRST, FIRST.withdrawn("sprostowanie")));

    assertEquals(List.empty(), ledger.counting());
    assertEquals(OutageTimeline.empty(), ledger.timeline());
    assertEquals(Option.none(), ledger.saying(FIRST.announcement()));
  }

  @Test
  void the_notice_behind_an_announcement_is_found() {
    Notice other = new Notice(NoticeId.of("OGL-2"), 1, FIRST.announcement(), FIRST.source(), "");

    OutageLedger ledger = ledger(List.of(other, FIRST));

    assertEquals(Option.some(FIRST), ledger.saying(FIRST.announcement()));
    assertEquals(
        Option.none(), ledger.saying(FIRST.announcement().startedAt(FRI_2026_05_15_EVENING)));
  }

  @Test
  @Tag("O-04")
  void where_two_places_tell_of_one_outage_the_right_place_counts() {
    Notice elsewhere =
        new Notice(
            NoticeId.of("K/2026/AWR/02"),
            1,
            FIRST.announcement().ended(FRI_2026_05_15_EVENING),
            AnnouncementSource.SOFTWARE,
            "");

    OutageLedger both = ledger(List.of(elsewhere, FIRST));
    OutageLedger withdrawn = ledger(List.of(elsewhere, FIRST, FIRST.withdrawn("")));

    assertEquals(List.of(FIRST), both.counting());
    assertEquals(Option.some(FIRST), both.overruling(elsewhere.id()));
    assertEquals(Option.none(), both.overruling(FIRST.id()));
    assertEquals(List.of(elsewhere), withdrawn.counting());
    assertEquals(Option.none(), withdrawn.overruling(elsewhere.id()));
  }

  @Test
  @Tag("O-04")
  void another_kind_or_another_time_contradicts_nothing() {
    Notice ended = FIRST.revised(FIRST.announcement().ended(FRI_2026_05_15_EVENING));
    Notice later =
        new Notice(
            NoticeId.of("K/2026/AWR/03"),
            1,
            Announcement.begun(OutageKind.AWARIA, FRI_2026_05_15_EVENING),
            AnnouncementSource.SOFTWARE,
            "");
    Notice otherKind =
        new Notice(
            NoticeId.of("K/2026/NI/01"),
            1,
            Announcement.begun(OutageKind.NIEDOSTEPNOSC, FRI_2026_05_15_NOON),
            AnnouncementSource.SOFTWARE,
            "");

    OutageLedger ledger = ledger(List.of(ended, later, otherKind));

    assertEquals(3, ledger.counting().size());
  }

  private static OutageLedger ledger(Iterable<Notice> notices) {
    return OutageLedger.of(notices, Art106ne::announces);
  }

  @Test
  void each_change_of_a_notice_is_its_next_version() {
    Notice withdrawn = FIRST.withdrawn("sprostowanie");
    Notice again = withdrawn.revised(FIRST.announcement(), AnnouncementSource.SOFTWARE, "K/1");

    assertEquals(2, withdrawn.version());
    assertEquals(Standing.WITHDRAWN, withdrawn.standing());
    assertEquals(FIRST.announcement(), withdrawn.announcement());
    assertEquals(3, again.version());
    assertEquals(Standing.STANDS, again.standing());
    assertEquals(AnnouncementSource.SOFTWARE, again.source());
  }

  @Test
  void saying_the_same_is_a_matter_of_content_not_of_proof() {
    Notice elsewhere = FIRST.revised(FIRST.announcement(), AnnouncementSource.SOFTWARE, "K/1");
    Notice ended = FIRST.revised(FIRST.announcement().ended(FRI_2026_05_15_EVENING));

    assertEquals(true, FIRST.saysTheSameAs(elsewhere));
    assertEquals(false, FIRST.saysTheSameAs(ended));
    assertEquals(false, FIRST.saysTheSameAs(FIRST.withdrawn("")));
    assertEquals(true, FIRST.withdrawn("").saysTheSameAs(ended.withdrawn("")));
  }

  @Test
  void a_start_after_the_end_is_no_outage() {
    Announcement ended = FIRST.announcement().ended(FRI_2026_05_15_EVENING);

    assertThrows(
        IllegalArgumentException.class,
        () -> ended.startedAt(FRI_2026_05_15_EVENING.plusSeconds(1)));
    assertEquals(FRI_2026_05_15_EVENING, ended.announcedAt(FRI_2026_05_15_EVENING).announced());
  }
}
