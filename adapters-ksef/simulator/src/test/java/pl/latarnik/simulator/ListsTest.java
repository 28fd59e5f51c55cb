package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of sessions, links that expire, the register of invoices, forms of errors. */
@Tag("V01")
class ListsTest extends StandingSimulator {
  private static final String MON_2026_06_08 = "2026-06-08";
  private static final String RANGE =
      "\"subjectType\":\"%s\",\"dateRange\":{\"dateType\":\"%s\",\"from\":\"2026-06-01T00:00:00+02:00\"}";

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(Invoices.SELLER);
  }

  private void advance(String by) throws Exception {
    client.http.postJson("/_control/clock/advance", "{\"by\":\"%s\"}".formatted(by));
    client.logIn(Invoices.SELLER);
  }

  private String[] with(String name, String value) {
    String[] headers = Arrays.copyOf(client.bearer(), 4);
    headers[2] = name;
    headers[3] = value;
    return headers;
  }

  @Test
  void sessions_come_newest_first_and_page_by_page() throws Exception {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      opened.add(0, client.open());
      client.http.postJson("/_control/clock/advance", "{\"by\":\"PT1S\"}");
    }

    String path = "/v2/sessions?sessionType=Online&pageSize=10";
    JsonNode first = client.get(path).json();
    JsonNode second =
        client
            .http
            .get(path, with("x-continuation-token", first.path("continuationToken").asText()))
            .json();
    List<String> listed = new ArrayList<>(first.findValuesAsText("referenceNumber"));
    listed.addAll(second.findValuesAsText("referenceNumber"));

    assertEquals(opened, listed);
    assertTrue(second.path("continuationToken").isMissingNode());
  }

  @Test
  void sessions_are_found_by_kind_state_and_times() throws Exception {
    BatchClient batch = new BatchClient(client);
    byte[] archive = Packages.zip(Map.of("a.xml", Invoices.invoice("FV/1", MON_2026_06_08)));
    String sent = batch.send(archive);
    batch.end(sent);
    String open = client.open();
    String batches = "/v2/sessions?sessionType=Batch";

    assertEquals(
        sent,
        client
            .get(batches + "&statuses=Succeeded")
            .json()
            .at("/sessions/0/referenceNumber")
            .asText());
    assertEquals(0, client.get(batches + "&statuses=Failed").json().path("sessions").size());
    assertEquals(
        1,
        client
            .get(batches + "&dateClosedFrom=2026-06-09T09:00:00Z")
            .json()
            .path("sessions")
            .size());
    assertEquals(
        0,
        client.get(batches + "&dateClosedTo=2026-06-09T09:00:00Z").json().path("sessions").size());
    assertEquals(
        open,
        client
            .get("/v2/sessions?sessionType=Online&statuses=InProgress&statuses=Failed")
            .json()
            .at("/sessions/0/referenceNumber")
            .asText());
  }

  @Test
  void wrong_token_of_a_page_is_refused() throws Exception {
    String session = client.open();

    for (String path :
        List.of(
            "/v2/sessions?sessionType=Online",
            "/v2/sessions/" + session + "/invoices",
            "/v2/sessions/" + session + "/invoices/failed")) {
      assertEquals(
          21418, client.http.get(path, with("x-continuation-token", "%%%")).errorCode(), path);
    }
  }

  @Test
  @Tag("F-23")
  void link_to_a_confirmation_expires_and_the_state_gives_a_fresh_one() throws Exception {
    String session = client.open();
    JsonNode sent = client.sendAndWait(session, Invoices.invoice("FV/1", MON_2026_06_08), true);
    String old = sent.path("upoDownloadUrl").asText();
    String path = "/v2/sessions/" + session + "/invoices/" + sent.path("referenceNumber").asText();

    int atFirst = client.http.get(old).status();
    advance("P3DT1S");
    int expired = client.http.get(old).status();
    String fresh = client.get(path).json().path("upoDownloadUrl").asText();

    assertEquals(200, atFirst);
    assertEquals(403, expired);
    assertNotEquals(old, fresh);
    assertEquals(200, client.http.get(fresh).status());
  }

  private JsonNode query(String more) throws Exception {
    return client
        .http
        .postJson("/v2/invoices/query/metadata", "{" + more + "}", client.bearer())
        .json();
  }

  @Test
  void register_finds_an_invoice_by_number_and_tells_its_hash() throws Exception {
    byte[] invoice = Invoices.invoice("FV/2", MON_2026_06_08);
    String session = client.open();
    client.sendAndWait(session, Invoices.invoice("FV/1", MON_2026_06_08), true);
    JsonNode sent = client.sendAndWait(session, invoice, true);
    String range = RANGE.formatted("Subject1", "PermanentStorage");

    JsonNode all = query(range);
    JsonNode byNumber = query(range + ",\"invoiceNumber\":\"FV/2\"").path("invoices");
    JsonNode byKsef =
        query(range + ",\"ksefNumber\":\"" + sent.path("ksefNumber").asText() + "\"")
            .path("invoices");

    assertEquals(2, all.path("invoices").size());
    assertEquals(1, byNumber.size());
    assertEquals(TestClient.hash(invoice), byNumber.at("/0/invoiceHash").asText());
    assertEquals(246, byNumber.at("/0/grossAmount").asInt());
    assertEquals(46, byNumber.at("/0/vatAmount").asInt());
    assertEquals(byNumber, byKsef);
  }

  @Test
  void register_shows_buyers_what_they_bought_and_others_nothing() throws Exception {
    client.sendAndWait(client.open(), Invoices.invoice("FV/1", MON_2026_06_08), true);

    JsonNode asSellerOf = query(RANGE.formatted("Subject2", "Issue")).path("invoices");
    client.logIn(Invoices.BUYER);
    JsonNode asBuyer = query(RANGE.formatted("Subject2", "Issue")).path("invoices");
    JsonNode asSeller = query(RANGE.formatted("Subject1", "Issue")).path("invoices");

    assertEquals(0, asSellerOf.size());
    assertEquals(1, asBuyer.size());
    assertEquals(0, asSeller.size());
  }

  @Test
  void register_searches_by_amount() throws Exception {
    client.sendAndWait(client.open(), Invoices.invoice("FV/1", MON_2026_06_08), true);
    String range = RANGE.formatted("Subject1", "Issue") + ",\"amount\":{\"type\":\"%s\",%s}";

    assertEquals(
        1, query(range.formatted("Brutto", "\"from\":246.00,\"to\":246")).path("invoices").size());
    assertEquals(0, query(range.formatted("Netto", "\"from\":200.01")).path("invoices").size());
    assertEquals(0, query(range.formatted("Vat", "\"to\":45.99")).path("invoices").size());
  }

  @Test
  void register_tells_third_subjects_and_shows_them_to_their_unit() throws Exception {
    String unit = Invoices.BUYER + "-00012";
    byte[] invoice =
        Invoices.text("FV/3", MON_2026_06_08)
            .replace(
                "<Fa>",
                "<Podmiot3><DaneIdentyfikacyjne><IDWew>%s</IDWew><Nazwa>Filia</Nazwa>"
                        .formatted(unit)
                    + "</DaneIdentyfikacyjne><Rola>8</Rola></Podmiot3><Fa>")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    client.sendAndWait(client.open(), invoice, true);
    client.logIn(
        Login.of(client.issue(Invoices.BUYER, "Authentication")),
        "<InternalId>" + unit + "</InternalId>");

    JsonNode found = query(RANGE.formatted("Subject3", "Issue")).path("invoices");

    assertEquals(unit, found.at("/0/thirdSubjects/0/identifier/value").asText());
    assertEquals("InternalId", found.at("/0/thirdSubjects/0/identifier/type").asText());
    assertEquals("Filia", found.at("/0/thirdSubjects/0/name").asText());
    assertEquals(8, found.at("/0/thirdSubjects/0/role").asInt());
  }

  @Test
  void register_refuses_what_it_does_not_understand() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/invoices/query/metadata",
            "{\"subjectType\":\"Subject9\",\"dateRange\":{\"dateType\":\"Issue\","
                + "\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-06-01T00:00:00Z\"}}",
            client.bearer());

    assertEquals(21405, refused.errorCode());
    assertEquals(2, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void unknown_and_malformed_ksef_numbers_are_refused_differently() throws Exception {
    String unknown = "/v2/invoices/ksef/" + Invoices.SELLER + "-20260609-0100001AF629-AF";

    assertEquals(21164, client.get(unknown).errorCode());
    assertEquals(21405, client.get("/v2/invoices/ksef/FV-1").errorCode());
  }

  @Test
  @Tag("F-35")
  void refusals_are_problem_details_only_where_asked_or_always() throws Exception {
    String missing = "/v2/sessions/20260609-SO-0000000000-0000000000-00";

    Answer plain = client.get(missing);
    Answer problem = client.http.get(missing, with("X-Error-Format", "problem-details"));
    Answer unauthorised = client.http.get(missing);

    assertEquals(21173, plain.errorCode());
    assertEquals(21173, problem.json().at("/errors/0/code").asInt());
    assertTrue(problem.header("Content-Type").orElse("").startsWith("application/problem+json"));
    assertEquals(401, unauthorised.status());
    assertTrue(
        unauthorised.header("Content-Type").orElse("").startsWith("application/problem+json"));
  }

  @Test
  @Tag("F-41")
  void wrong_verb_media_type_and_path_are_told_apart() throws Exception {
    Answer media =
        client.http.exchange(
            "POST",
            "/v2/sessions/batch",
            java.util.Optional.of("x"),
            with("Content-Type", "text/plain"));

    assertEquals(415, media.status());
    assertEquals(
        405,
        client
            .http
            .exchange("DELETE", "/v2/rate-limits", java.util.Optional.empty(), client.bearer())
            .status());
    assertTrue(media.header("X-Simulator").isPresent());
  }

  @Test
  @Tag("F-33")
  void warning_asked_for_by_a_test_comes_back_with_success_only() throws Exception {
    String warning = "[tst-001]: Ostrzezenie probne";

    Answer good = client.http.get("/v2/rate-limits", with("X-Test-System-Warning", warning));
    Answer bad = client.http.get("/v2/sessions", with("X-Test-System-Warning", warning));

    assertEquals(warning, good.header("X-System-Warning").orElse(""));
    assertEquals(400, bad.status());
    assertTrue(bad.header("X-System-Warning").isEmpty());
  }
}
