package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.ReviseOutage;
import pl.latarnik.application.port.in.SyncOutages.Refusal;
import pl.latarnik.application.port.in.SyncOutages.Synced;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.InMemoryAnnouncementFeed;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.application.watch.Doubt;
import pl.latarnik.domain.deadline.SubmissionDuty.DueBy;
import pl.latarnik.domain.deadline.SubmissionDuty.WaitsForEnd;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.AnnouncementSource;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.NoticeId;
import pl.latarnik.domain.outage.OutageKind;

@Tag("L02")
class SyncOutagesServiceTest {

  private static final Instant FRIDAY_NOON = TckInvoices.FRIDAY_NOON;
  private static final Instant FRIDAY_EVENING = FRIDAY_NOON.plus(Duration.ofHours(7));
  private static final LocalDate TUE_2026_05_26 = LocalDate.of(2026, 5, 26);
  private static final NoticeId NOTICE = NoticeId.of("LATARNIA-1010-AWR");

  private static final Message START =
      message("K/2026/AWR/03", "FAILURE", "FAILURE_START", Option.none(), FRIDAY_NOON);
  private static final Message END =
      message(
          "K/2026/AWR/04", "FAILURE", "FAILURE_END", Option.some(FRIDAY_EVENING), FRIDAY_EVENING);
  private static final Message TOTAL =
      message("K/2026/AWR/05", "TOTAL_FAILURE", "FAILURE_START", Option.none(), FRIDAY_EVENING);

  private final Office office = new Office();
  private final InMemoryAnnouncementFeed feed = new InMemoryAnnouncementFeed();

  private static Message message(
      String id, String category, String type, Option<Instant> end, Instant published) {
    return new Message(id, 1010, category, type, "KSeF", "", FRIDAY_NOON, end, 1, published);
  }

  private Synced sync(Status status, Message... messages) {
    feed.publish(status, List.of(messages));
    return office.sync(feed).get();
  }

  private Option<Notice> notice() {
    return office.desk().outages().find(NOTICE);
  }

  @Test
  @Tag("L01")
  @Tag("D03")
  void a_failure_that_begins_and_ends_moves_the_terms_by_itself() {
    sync(Status.FAILURE, START);
    InvoiceId id = office.issue(1).stored().invoice().id();
    assertInstanceOf(WaitsForEnd.class, office.invoice(id).particulars().duty());
    office.itIs(FRIDAY_EVENING);

    Synced synced = sync(Status.AVAILABLE, START, END);

    assertEquals(1, synced.newMessages());
    assertEquals(List.of(id), synced.recorded().flatMap(r -> r.moved()).map(m -> m.invoice()));
    DueBy due = assertInstanceOf(DueBy.class, office.invoice(id).particulars().duty());
    assertEquals(TUE_2026_05_26, due.day());
    assertEquals(AnnouncementSource.SOFTWARE, notice().get().source());
  }

  @Test
  @Tag("L05")
  @Tag("O-01")
  void read_again_nothing_is_recorded_twice_and_what_the_service_forgets_is_kept() {
    sync(Status.FAILURE, START);
    sync(Status.AVAILABLE, START, END);

    assertEquals(List.empty(), sync(Status.AVAILABLE, END, START).recorded());
    assertEquals(List.empty(), sync(Status.AVAILABLE).recorded());

    assertEquals(2, notice().get().version());
    assertEquals(List.of(START, END), office.desk().messages().all());
  }

  @Test
  @Tag("O-02")
  @Tag("L09")
  void what_cannot_be_read_changes_nothing() {
    sync(Status.FAILURE, START);
    feed.breakDown("502");

    assertEquals(
        new Refusal.Unreadable(KsefFailure.Cause.SERVER_ERROR, "502"), office.sync(feed).getLeft());

    assertEquals(1, notice().get().version());
  }

  @Test
  @Tag("O-04")
  void what_a_person_corrected_by_the_bulletin_stays_and_is_shown() {
    sync(Status.FAILURE, START);
    Instant another = FRIDAY_EVENING.plusSeconds(60);
    office.revise(
        NOTICE,
        new ReviseOutage.Change.Reads(
            Option.none(), Option.none(), new ReviseOutage.End.At(another, another)));

    Synced synced = sync(Status.AVAILABLE, START, END);

    assertEquals(Option.some(another), notice().get().announcement().end());
    assertEquals(List.of(notice().get()), synced.contradictions().map(c -> c.notice()));
    assertEquals(List.empty(), synced.recorded());
  }

  @Test
  @Tag("O-04")
  void a_notice_of_the_bulletin_under_another_name_counts_and_the_difference_is_shown() {
    Announcement typed = Announcement.begun(OutageKind.NIEDOSTEPNOSC, FRIDAY_NOON);
    office.announce(typed.ended(FRIDAY_EVENING), AnnouncementSource.BIP);
    Message planned =
        message(
            "K/2026/NI/01",
            "MAINTENANCE",
            "MAINTENANCE_ANNOUNCEMENT",
            Option.some(FRIDAY_EVENING.plusSeconds(3600)),
            FRIDAY_NOON);

    Synced synced = sync(Status.MAINTENANCE, planned);

    assertEquals(List.of("OGL-1"), synced.contradictions().map(c -> c.notice().id().text()));
    assertEquals(List.of(NoticeId.of("OGL-1")), office.law().ledger().counting().map(Notice::id));
  }

  @Test
  @Tag("O-03")
  void a_total_failure_is_recorded_by_a_person_only() {
    Synced before = sync(Status.TOTAL_FAILURE, START, TOTAL);

    assertEquals(
        List.of(OutageKind.AWARIA_CALKOWITA),
        before.unconfirmed().map(event -> event.announcement().kind()));
    assertEquals(List.of(Doubt.Kind.GREW_INTO_TOTAL_FAILURE), before.doubts().map(Doubt::kind));
    assertEquals(List.of(NOTICE), office.desk().outages().current().map(Notice::id));

    office.announce(OutageKind.AWARIA_CALKOWITA, FRIDAY_EVENING);

    assertTrue(sync(Status.TOTAL_FAILURE, START, TOTAL).unconfirmed().isEmpty());
  }

  @Test
  @Tag("O-05")
  @Tag("L10")
  void the_frozen_sample_of_the_test_environment_is_recognised() {
    Message sample =
        new Message(
            "K/2026/AWR/02",
            1003,
            "TOTAL_FAILURE",
            "FAILURE_START",
            "",
            "",
            Instant.parse("2026-01-31T11:27:00Z"),
            Option.none(),
            1,
            Instant.parse("2026-01-31T11:30:00Z"));
    feed.publish(Status.TOTAL_FAILURE, List.of(sample));

    assertEquals(new Refusal.FrozenSample(), office.sync(feed).getLeft());

    assertEquals(List.empty(), office.desk().messages().all());
    assertEquals(List.empty(), office.desk().outages().current());
  }
}
