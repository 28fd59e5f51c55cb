package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** One seller's whole way: login, session, invoice, number, confirmation. */
@Tag("V01")
class WholeWayTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final String MON_2026_06_08 = "2026-06-08";
  private SimulatorServer server;
  private TestClient client;

  WholeWayTest() {
    server =
        SimulatorServer.start(
            SimulatorOptions.defaults()
                .withStandingClock(TUE_2026_06_09)
                .withProcessingTime(Duration.ofMillis(5)));
    client = new TestClient(server);
  }

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(Invoices.SELLER);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Tag("U01")
  void invoice_sent_offline_gets_number_mode_and_confirmation() throws Exception {
    byte[] invoice = Invoices.invoice("FV/1", MON_2026_06_08);
    String session = client.open();

    JsonNode state = client.sendAndWait(session, invoice, true);

    assertEquals(200, state.at("/status/code").asInt(), state.toString());
    assertEquals("Offline", state.path("invoicingMode").asText());
    assertTrue(state.path("ksefNumber").asText().startsWith(Invoices.SELLER + "-20260609-"));
    assertEquals("FV/1", state.path("invoiceNumber").asText());
    assertEquals(TestClient.hash(invoice), state.path("invoiceHash").asText());
  }

  @Test
  @Tag("U02")
  void confirmation_is_signed_hashed_and_names_the_document() throws Exception {
    byte[] invoice = Invoices.invoice("FV/2", MON_2026_06_08);
    String session = client.open();
    JsonNode state = client.sendAndWait(session, invoice, true);

    Answer upo =
        client.get(
            "/v2/sessions/%s/invoices/%s/upo"
                .formatted(session, state.path("referenceNumber").asText()));

    assertEquals(TestClient.hash(upo.bytes()), upo.header("x-ms-meta-hash").orElse(""));
    Document document = Login.parse(upo.text());
    assertTrue(Login.verifies(document, server.upoCertificate().getPublicKey()));
    assertTrue(upo.text().contains("<SkrotDokumentu>" + TestClient.hash(invoice)));
    assertTrue(upo.text().contains("<TrybWysylki>Offline<"));
  }

  @Test
  void the_three_ways_to_a_confirmation_give_the_same_bytes() throws Exception {
    String session = client.open();
    JsonNode state = client.sendAndWait(session, Invoices.invoice("FV/3", MON_2026_06_08), true);
    String folder = "/v2/sessions/" + session + "/invoices/";

    byte[] byReference =
        client.get(folder + state.path("referenceNumber").asText() + "/upo").bytes();
    byte[] byNumber =
        client.get(folder + "ksef/" + state.path("ksefNumber").asText() + "/upo").bytes();
    byte[] byLink = client.http.get(state.path("upoDownloadUrl").asText()).bytes();

    assertArrayEquals(byReference, byNumber);
    assertArrayEquals(byReference, byLink);
  }

  @Test
  void closed_session_gets_a_collective_confirmation() throws Exception {
    String session = client.open();
    client.sendAndWait(session, Invoices.invoice("FV/4", MON_2026_06_08), true);
    client.sendAndWait(session, Invoices.invoice("FV/5", MON_2026_06_08), true);

    assertEquals(204, client.close(session).status());
    JsonNode state = client.waitForSession(session, s -> s.at("/status/code").asInt() >= 200);
    JsonNode page = state.at("/upo/pages/0");
    Answer upo =
        client.get(
            "/v2/sessions/%s/upo/%s".formatted(session, page.path("referenceNumber").asText()));

    assertEquals(2, state.path("successfulInvoiceCount").asInt());
    assertTrue(Login.verifies(Login.parse(upo.text()), server.upoCertificate().getPublicKey()));
    assertEquals(
        upo.text(),
        new String(
            client.http.get(page.path("downloadUrl").asText()).bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void accepted_invoice_is_downloaded_byte_for_byte() throws Exception {
    byte[] invoice = Invoices.invoice("FV/6", MON_2026_06_08);
    JsonNode state = client.sendAndWait(client.open(), invoice, true);

    Answer download = client.get("/v2/invoices/ksef/" + state.path("ksefNumber").asText());

    assertArrayEquals(invoice, download.bytes());
  }

  @Test
  void invoices_of_a_session_are_listed_page_by_page() throws Exception {
    String session = client.open();
    for (int i = 1; i <= 12; i++) {
      client.sendAndWait(session, Invoices.invoice("FV/L/" + i, MON_2026_06_08), true);
    }

    String path = "/v2/sessions/" + session + "/invoices?pageSize=10";
    JsonNode first = client.get(path).json();
    String[] headers = java.util.Arrays.copyOf(client.bearer(), 4);
    headers[2] = "x-continuation-token";
    headers[3] = first.path("continuationToken").asText();
    JsonNode second = client.http.get(path, headers).json();

    assertEquals(10, first.path("invoices").size());
    assertEquals(2, second.path("invoices").size());
    assertTrue(second.path("continuationToken").isMissingNode());
  }

  @Test
  void sessions_and_limits_are_told() throws Exception {
    String session = client.open();

    JsonNode sessions = client.get("/v2/sessions?sessionType=Online").json();

    assertEquals(session, sessions.at("/sessions/0/referenceNumber").asText());
    assertEquals(180, client.get("/v2/rate-limits").json().at("/invoiceSend/perHour").asInt());
    assertEquals(200, client.get("/v2/limits/context").status());
  }

  @Test
  void every_answer_says_that_it_is_a_simulation() throws Exception {
    assertTrue(client.http.post("/v2/auth/challenge").header("X-Simulator").isPresent());
    assertTrue(client.http.get("/nowhere").header("X-Simulator").isPresent());
  }

  @Test
  void sending_needs_a_token() throws Exception {
    assertEquals(401, client.http.get("/v2/sessions?sessionType=Online").status());
  }
}
