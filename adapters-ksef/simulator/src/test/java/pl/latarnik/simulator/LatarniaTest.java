package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The status service: its status follows from notices and the clock. */
@Tag("V01")
class LatarniaTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private final SimulatorServer server =
      SimulatorServer.start(SimulatorOptions.defaults().withStandingClock(TUE_2026_06_09));
  private final Http http = new Http(server.baseUri());

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode publish(String json) throws Exception {
    return http.postJson("/_control/notices", json).json();
  }

  private void clock(String instant) throws Exception {
    http.putJson("/_control/clock", "{\"instant\":\"" + instant + "\",\"running\":false}");
  }

  private String status() throws Exception {
    return http.get("/latarnia/status").json().path("status").asText();
  }

  @Test
  void nothing_announced_is_available_without_messages() throws Exception {
    JsonNode status = http.get("/latarnia/status").json();

    assertEquals("AVAILABLE", status.path("status").asText());
    assertTrue(status.path("messages").isMissingNode());
    assertTrue(http.get("/latarnia/messages").json().isArray());
  }

  @Test
  void failure_lasts_from_its_start_to_its_end() throws Exception {
    JsonNode started = publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\"}");
    String during = status();
    clock("2026-06-09T15:40:00Z");
    JsonNode ended = publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_END\"}");

    assertEquals("FAILURE", during);
    assertEquals("AVAILABLE", status());
    assertEquals(started.path("eventId"), ended.path("eventId"));
    assertEquals(started.path("start"), ended.path("start"));
    assertEquals("2026-06-09T15:40:00+00:00", ended.path("end").asText());
    assertEquals(2, http.get("/latarnia/messages").json().size());
  }

  @Test
  void message_has_the_published_shape() throws Exception {
    publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\"}");

    JsonNode message = http.get("/latarnia/status").json().at("/messages/0");

    assertEquals("K/2026/AWR/01", message.path("id").asText());
    assertTrue(message.path("eventId").asInt() > 0);
    assertEquals("2026-06-09T10:00:00+00:00", message.path("start").asText());
    assertTrue(message.path("end").isNull());
    assertEquals(1, message.path("version").asInt());
    assertTrue(message.hasNonNull("title"));
    assertTrue(message.hasNonNull("text"));
    assertTrue(message.hasNonNull("published"));
  }

  @Test
  void announced_unavailability_begins_and_ends_by_the_clock() throws Exception {
    publish(
        """
        {"category":"MAINTENANCE","type":"MAINTENANCE_ANNOUNCEMENT",
         "published":"2026-06-05T08:00:00Z",
         "start":"2026-06-09T12:00:00+02:00","end":"2026-06-09T16:00:00+02:00"}""");
    clock("2026-06-09T09:59:59Z");
    String before = status();
    clock("2026-06-09T10:00:00Z");
    String during = status();
    clock("2026-06-09T14:00:00Z");

    assertEquals("AVAILABLE", before);
    assertEquals("MAINTENANCE", during);
    assertEquals("AVAILABLE", status());
  }

  @Test
  void newer_version_replaces_the_older_one() throws Exception {
    String notice =
        """
        {"id":"K/2026/NI/07","eventId":70,"category":"MAINTENANCE",
         "type":"MAINTENANCE_ANNOUNCEMENT","version":%d,
         "start":"2026-06-09T09:00:00Z","end":"2026-06-09T%d:00:00Z"}""";
    publish(notice.formatted(1, 11));
    publish(notice.formatted(2, 13));

    JsonNode messages = http.get("/latarnia/messages").json();

    assertEquals(1, messages.size());
    assertEquals(2, messages.at("/0/version").asInt());
    clock("2026-06-09T12:00:00Z");
    assertEquals("MAINTENANCE", status());
  }

  @Test
  void total_failure_wins_over_failure() throws Exception {
    publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\"}");
    publish("{\"category\":\"TOTAL_FAILURE\",\"type\":\"FAILURE_START\"}");

    assertEquals("TOTAL_FAILURE", status());
  }

  @Test
  void ended_event_is_forgotten_after_thirty_days() throws Exception {
    publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\"}");
    clock("2026-06-09T12:00:00Z");
    publish("{\"category\":\"FAILURE\",\"type\":\"FAILURE_END\"}");
    clock("2026-07-09T12:00:01Z");

    assertEquals(0, http.get("/latarnia/messages").json().size());
  }

  @Test
  void status_put_by_hand_wins_until_it_is_taken_back() throws Exception {
    http.putJson("/_control/status", "{\"status\":\"TOTAL_FAILURE\"}");
    String forced = status();
    http.putJson("/_control/status", "{\"status\":null}");

    assertEquals("TOTAL_FAILURE", forced);
    assertEquals("AVAILABLE", status());
  }

  @Test
  void maintenance_without_an_end_is_refused() throws Exception {
    Answer refused =
        http.postJson(
            "/_control/notices",
            "{\"category\":\"MAINTENANCE\",\"type\":\"MAINTENANCE_ANNOUNCEMENT\"}");

    assertEquals(400, refused.status());
  }

  @Test
  void maintenance_cannot_be_a_failure_start() throws Exception {
    assertEquals(
        400,
        http.postJson(
                "/_control/notices", "{\"category\":\"MAINTENANCE\",\"type\":\"FAILURE_START\"}")
            .status());
  }
}
