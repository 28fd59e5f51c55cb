package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rates: windows, blocks, bodies, exemptions, test data. */
@Tag("F-15")
class RateLimitsTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final String LIST = "/v2/sessions?sessionType=Online";

  private final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_06_09)
              .withLimits()
              .withProcessingTime(Duration.ofMillis(1)));
  private final TestClient client = new TestClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  private int list() throws Exception {
    return client.get(LIST).status();
  }

  private void advance(String by) throws Exception {
    client.http.postJson("/_control/clock/advance", "{\"by\":\"%s\"}".formatted(by));
  }

  private void listFive() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertEquals(200, list(), "request " + i);
    }
  }

  @Test
  void table_equals_the_official_one() throws Exception {
    JsonNode paths = new ObjectMapper().readTree(OfficialFiles.text("open-api.json")).path("paths");
    List<String> different = new ArrayList<>();

    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode official = method.getValue().path("x-rate-limits");
        Operation operation =
            Operation.read(
                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
        Rates own = RateGroup.of(operation).orElseThrow().rates();
        if (own.perSecond() != official.path("perSecond").asInt()
            || own.perMinute() != official.path("perMinute").asInt(Integer.MAX_VALUE)
            || own.perHour() != official.path("perHour").asInt(Integer.MAX_VALUE)) {
          different.add(operation + ": " + own + " instead of " + official);
        }
      }
    }

    assertEquals(List.of(), different);
  }

  @Test
  void sixth_list_within_a_second_is_refused_until_the_header_says() throws Exception {
    client.logIn(Invoices.SELLER);
    listFive();

    Answer refused = client.get(LIST);
    int retryAfter = Integer.parseInt(refused.header("Retry-After").orElse("0"));

    assertEquals(429, refused.status());
    assertEquals(429, refused.json().at("/status/code").asInt());
    assertTrue(
        refused.json().at("/status/details/0").asText().contains("limit 5 żądań na sekundę"));
    assertTrue(retryAfter >= 1 && retryAfter <= 3, "Retry-After " + retryAfter);
    advance("PT" + retryAfter + "S");
    assertEquals(200, list());
  }

  @Test
  void minute_window_slides() throws Exception {
    client.logIn(Invoices.SELLER);
    listFive();
    advance("PT40S");
    listFive();
    advance("PT2S");

    assertEquals(429, list());
    advance("PT20S");
    assertEquals(200, list());
  }

  @Test
  void repeated_overrun_is_blocked_for_longer() throws Exception {
    client.logIn(Invoices.SELLER);
    long first = overrun();
    advance("PT" + first + "S");
    long second = overrun();

    assertTrue(second > first, first + " then " + second);
  }

  private long overrun() throws Exception {
    for (int i = 0; i < 40; i++) {
      Answer answer = client.get("/v2/limits/context");
      if (answer.status() == 429) {
        return Long.parseLong(answer.header("Retry-After").orElse("0"));
      }
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void refusal_comes_as_problem_details_when_asked_for() throws Exception {
    client.logIn(Invoices.SELLER);
    listFive();
    String[] headers = {
      client.bearer()[0], client.bearer()[1], "X-Error-Format", "problem-details"
    };

    Answer refused = client.http.get(LIST, headers);

    assertEquals(429, refused.status());
    assertEquals(429, refused.json().path("status").asInt());
    assertTrue(refused.header("Content-Type").orElse("").startsWith("application/problem+json"));
    assertTrue(refused.header("Retry-After").isPresent());
  }

  @Test
  void groups_and_contexts_are_counted_apart() throws Exception {
    client.logIn(Invoices.SELLER);
    listFive();
    TestClient other = new TestClient(server).logIn(Invoices.BUYER);

    assertEquals(429, list());
    assertEquals(200, other.get(LIST).status());
    assertEquals(200, client.get("/v2/rate-limits").status());
  }

  @Test
  void opening_and_closing_share_a_counter_and_storage_has_none() throws Exception {
    client.logIn(Invoices.SELLER);
    for (int i = 0; i < 10; i++) {
      client.open();
    }

    assertEquals(429, client.close("20260609-SO-0000000000-0000000000-00").status());
    for (int i = 0; i < 20; i++) {
      assertEquals(403, client.http.get("/storage/01/upo/x?se=1&sig=y").status());
    }
  }

  @Test
  void public_operations_are_counted_by_address() throws Exception {
    for (int i = 0; i < 60; i++) {
      assertEquals(200, client.http.post("/v2/auth/challenge").status());
    }

    assertEquals(429, client.http.post("/v2/auth/challenge").status());
  }

  @Test
  void test_data_change_the_rates_of_a_context_and_take_them_back() throws Exception {
    client.logIn(Invoices.SELLER);
    String all = client.get("/v2/rate-limits").json().toString();
    String changed = all.replace("\"perSecond\":5,", "\"perSecond\":2,");

    Answer set =
        client.http.postJson(
            "/v2/testdata/rate-limits", "{\"rateLimits\":" + changed + "}", client.bearer());
    int told = client.get("/v2/rate-limits").json().at("/sessionList/perSecond").asInt();
    list();
    list();
    int third = list();
    client.http.exchange("DELETE", "/v2/testdata/rate-limits", Optional.empty(), client.bearer());

    assertEquals(200, set.status());
    assertEquals(2, told);
    assertEquals(429, third);
    assertEquals(5, client.get("/v2/rate-limits").json().at("/sessionList/perSecond").asInt());
  }

  @Test
  void export_status_may_be_left_out_and_far_more_than_the_table_is_refused() throws Exception {
    client.logIn(Invoices.SELLER);
    ObjectNode rates = (ObjectNode) client.get("/v2/rate-limits").json();
    rates.putNull("invoiceExportStatus");
    ((ObjectNode) rates.path("sessionList")).put("perSecond", 50);

    Answer taken = setRates(rates);
    ((ObjectNode) rates.path("sessionList")).put("perSecond", 51);
    Answer refused = setRates(rates);

    JsonNode now = client.get("/v2/rate-limits").json();
    assertEquals(200, taken.status());
    assertEquals(50, now.at("/sessionList/perSecond").asInt());
    assertEquals(600, now.at("/invoiceExportStatus/perHour").asInt());
    assertEquals(21405, refused.errorCode());
    assertEquals(
        "'rateLimits.sessionList.perSecond' must be between 1 and 50. You entered 51.",
        refused.errorDetail());
  }

  @Test
  void groups_left_out_are_told_once_each() throws Exception {
    client.logIn(Invoices.SELLER);
    ObjectNode wanted = new ObjectMapper().createObjectNode();
    wanted.putObject("onlineSession").put("perSecond", 1).put("perMinute", 1).put("perHour", 1201);

    Answer refused = setRates(wanted);

    assertEquals(11, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  private Answer setRates(ObjectNode rates) throws Exception {
    // The official clients leave out what the interface requires: not held to it.
    return client
        .http
        .unchecked()
        .postJson("/v2/testdata/rate-limits", "{\"rateLimits\":" + rates + "}", client.bearer());
  }

  @Test
  void control_switches_the_limits_off() throws Exception {
    client.logIn(Invoices.SELLER);
    client.http.putJson("/_control/limits", "{\"enforced\":false}");

    for (int i = 0; i < 12; i++) {
      assertEquals(200, list());
    }
    assertEquals(
        false, client.http.get("/_control/limits").json().path("enforced").asBoolean(true));
  }

  @Test
  void session_limits_are_changed_by_test_data() throws Exception {
    client.logIn(Invoices.SELLER);
    String limits =
        "{\"maxInvoiceSizeInMB\":1,\"maxInvoiceWithAttachmentSizeInMB\":3,\"maxInvoices\":1}";
    client.http.postJson(
        "/v2/testdata/limits/context/session",
        "{\"onlineSession\":%s,\"batchSession\":%s}".formatted(limits, limits),
        client.bearer());

    String session = client.open();
    client.sendAndWait(session, Invoices.invoice("FV/1", "2026-06-08"), true);
    Answer second =
        client.send(session, client.sendRequest(Invoices.invoice("FV/2", "2026-06-08"), true));

    assertEquals(21155, second.errorCode());
    assertEquals(
        1, client.get("/v2/limits/context").json().at("/batchSession/maxInvoices").asInt());
    assertEquals(
        300, client.get("/v2/limits/subject").json().at("/enrollment/maxEnrollments").asInt());
  }
}
