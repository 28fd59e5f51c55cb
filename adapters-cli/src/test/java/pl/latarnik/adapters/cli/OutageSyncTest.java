package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.AnnouncementFeed.Message;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.tck.TckInvoices;

/** The samples are issued on Friday, 15 May 2026, at noon in Warsaw. */
@Tag("L01")
@Tag("L02")
class OutageSyncTest {

  private static final Instant FRIDAY_EVENING = Instant.parse("2026-05-15T17:00:00Z");

  private final LedgerDesk desk = new LedgerDesk().holds(1, TckInvoices.issued(1));

  private static Message started(String category, long event) {
    return new Message(
        "K/2026/AWR/03",
        event,
        category,
        "FAILURE_START",
        "Awaria",
        "",
        FRIDAY_EVENING,
        Option.none(),
        1,
        FRIDAY_EVENING);
  }

  @Test
  void a_failure_is_recorded_and_the_moved_term_told() {
    desk.feed().publish(Status.FAILURE, List.of(started("FAILURE", 1010)));
    CliRun run = CliRun.of(desk.program());

    assertEquals(0, run.run("outage", "sync"), run.err());

    assertTrue(run.out().contains("Latarnia: awaria KSeF; nowych komunikatów: 1"), run.out());
    assertTrue(run.out().contains("LATARNIA-1010-AWR"), run.out());
    assertTrue(run.out().contains("było: OFFLINE24"), run.out());
    assertEquals(1, desk.listOutages().outages().size());
  }

  @Test
  @Tag("O-02")
  void an_unreadable_service_is_told_apart_from_a_failure_of_ksef() {
    desk.feed().breakDown("502");
    CliRun run = CliRun.of(desk.program());

    assertEquals(4, run.run("outage", "sync"));
    assertTrue(run.err().contains("To nic nie mówi o KSeF"), run.err());
  }

  @Test
  @Tag("O-03")
  void a_total_failure_asks_for_a_person() {
    desk.feed().publish(Status.TOTAL_FAILURE, List.of(started("TOTAL_FAILURE", 1011)));
    CliRun run = CliRun.of(desk.program());

    assertEquals(1, run.run("outage", "sync", "--lang", "en"));
    assertTrue(run.err().contains("outage confirm LATARNIA-1011-AWC --evidence URL"), run.err());
    assertTrue(desk.listOutages().outages().isEmpty());
  }

  @Test
  @Tag("O-03")
  @Tag("L06")
  void a_total_failure_is_confirmed_by_its_id() {
    desk.feed().publish(Status.TOTAL_FAILURE, List.of(started("TOTAL_FAILURE", 1011)));
    CliRun.of(desk.program()).run("outage", "sync");
    CliRun confirm = CliRun.of(desk.program());

    assertEquals(0, confirm.run("outage", "confirm", "LATARNIA-1011-AWC", "--evidence", "radio"));

    assertTrue(confirm.out().contains("LATARNIA-1011-AWC"), confirm.out());
    assertEquals(1, desk.listOutages().outages().size());
    assertEquals("radio", desk.listOutages().outages().head().current().evidence());
  }

  @Test
  void what_the_service_never_told_cannot_be_confirmed() {
    CliRun confirm = CliRun.of(desk.program());

    assertEquals(2, confirm.run("outage", "confirm", "LATARNIA-7-AWC"));
    assertTrue(confirm.err().contains("LATARNIA-7-AWC"), confirm.err());
  }

  @Test
  @Tag("L03")
  @Tag("L12")
  void planned_works_are_told_in_the_queue_and_before_sending() {
    Message planned =
        new Message(
            "K/2026/NI/02",
            1012,
            "MAINTENANCE",
            "MAINTENANCE_ANNOUNCEMENT",
            "Prace",
            "",
            Instant.parse("2026-11-28T20:00:00Z"),
            Option.some(Instant.parse("2026-11-29T02:00:00Z")),
            1,
            TckInvoices.FRIDAY_NOON);
    desk.feed().publish(Status.AVAILABLE, List.of(planned));
    CliRun.of(desk.program()).run("outage", "sync");

    for (String[] command : new String[][] {{"queue"}, {"send", "--all"}}) {
      CliRun run = CliRun.of(desk.program());
      run.run(command);
      assertTrue(run.err().contains("Zapowiedziano niedostępność KSeF od 2026-11-28"), run.err());
    }
  }

  @Test
  @Tag("X02")
  void one_json_document_tells_all() {
    desk.feed()
        .publish(
            Status.TOTAL_FAILURE,
            List.of(started("FAILURE", 1010), started("TOTAL_FAILURE", 1011)));
    CliRun run = CliRun.of(desk.program());

    assertEquals(1, run.run("outage", "sync", "--json"));

    for (String part :
        new String[] {
          "\"status\" : \"TOTAL_FAILURE\"",
          "\"newMessages\" : 2",
          "\"id\" : \"LATARNIA-1010-AWR\"",
          "\"eventId\" : 1011",
          "\"kind\" : \"GREW_INTO_TOTAL_FAILURE\""
        }) {
      assertTrue(run.out().contains(part), part + " is not in " + run.out());
    }
  }

  @Test
  @Tag("L05")
  void every_wording_that_was_seen_is_listed_long_after_the_service_forgot_it() {
    Message first = started("FAILURE", 1010);
    Message second =
        new Message(
            first.id(),
            1010,
            "FAILURE",
            "FAILURE_START",
            "Awaria KSeF",
            "Trwa\nnaprawa",
            FRIDAY_EVENING,
            Option.none(),
            2,
            FRIDAY_EVENING.plusSeconds(600));
    desk.feed().publish(Status.FAILURE, List.of(first));
    CliRun.of(desk.program()).run("outage", "sync");
    desk.feed().publish(Status.FAILURE, List.of(second));
    CliRun.of(desk.program()).run("outage", "sync");
    desk.feed().publish(Status.AVAILABLE, List.empty());
    CliRun.of(desk.program()).run("outage", "sync");
    CliRun listed = CliRun.of(desk.program());
    CliRun asJson = CliRun.of(desk.program());

    assertEquals(0, listed.run("outage", "messages"));
    assertEquals(0, asJson.run("outage", "messages", "--json"));

    assertEquals(2, listed.out().lines().count(), listed.out());
    assertTrue(listed.out().contains("K/2026/AWR/03, wersja 2"), listed.out());
    assertTrue(listed.out().contains("Trwa naprawa"), listed.out());
    assertTrue(asJson.out().contains("\"version\" : 1"), asJson.out());
    assertTrue(asJson.out().contains("\"version\" : 2"), asJson.out());
  }

  @Test
  @Tag("L05")
  void where_none_was_seen_that_is_said() {
    CliRun run = CliRun.of(desk.program());

    assertEquals(0, run.run("outage", "messages"));
    assertTrue(run.out().contains("outage sync"), run.out());
  }
}
