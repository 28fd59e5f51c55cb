package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status service that is itself out of order. */
@Tag("V01")
class StatusServiceFaultsTest extends FaultStage {

  private void order(String kind, String operation) throws Exception {
    set("{\"fault\":\"F-37\",\"kind\":\"%s\",\"operation\":\"%s\"}".formatted(kind, operation));
  }

  @ParameterizedTest
  @CsvSource({"HTTP_502,502", "HTTP_504,504"})
  @Tag("F-37")
  void service_is_broken_while_ksef_works(String kind, int code) throws Exception {
    order(kind, "status");

    assertEquals(code, client.http.get("/latarnia/status").status());
    assertEquals(200, client.http.post("/v2/auth/challenge").status());
    assertEquals("AVAILABLE", client.http.get("/latarnia/status").json().path("status").asText());
  }

  @Test
  @Tag("F-37")
  void status_is_one_that_nobody_knows() throws Exception {
    order("UNKNOWN_STATUS", "status");
    order("UNKNOWN_STATUS", "messages");

    assertEquals("DEGRADED", client.http.get("/latarnia/status").json().path("status").asText());
    assertEquals(
        "DEGRADATION", client.http.get("/latarnia/messages").json().at("/0/category").asText());
  }

  @Test
  @Tag("F-37")
  void mock_of_the_test_environment_is_served() throws Exception {
    order("TEST_MOCK", "status");
    order("TEST_MOCK", "messages");

    JsonNode messages = client.http.get("/latarnia/messages").json();

    assertEquals(
        "TOTAL_FAILURE", client.http.get("/latarnia/status").json().path("status").asText());
    assertEquals(3, messages.size());
    assertEquals(1003, messages.at("/0/eventId").asInt());
  }

  @Test
  @Tag("F-37")
  void end_of_a_failure_is_missing() throws Exception {
    client.http.postJson(
        "/_control/notices",
        "{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\",\"start\":\"2026-06-09T08:00:00Z\"}");
    client.http.postJson(
        "/_control/notices", "{\"category\":\"FAILURE\",\"type\":\"FAILURE_END\"}");
    order("END_MISSING", "messages");

    JsonNode messages = client.http.get("/latarnia/messages").json();

    assertEquals(1, messages.size());
    assertEquals("FAILURE_START", messages.at("/0/type").asText());
    assertEquals(2, client.http.get("/latarnia/messages").json().size());
  }
}
