package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults in what answers hold, on an invoice that is at 200. */
@Tag("V01")
class AnswerFaultsTest extends FaultStage {
  private String session = "";
  private String status = "";
  private String ksefNumber = "";

  @BeforeEach
  void accept_an_invoice() throws Exception {
    session = session();
    JsonNode accepted = client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    status = "/v2/sessions/" + session + "/invoices/" + accepted.path("referenceNumber").asText();
    ksefNumber = accepted.path("ksefNumber").asText();
  }

  private JsonNode invoice() throws Exception {
    return client.get(status).json();
  }

  @Test
  @Tag("F-17")
  void page_of_html_comes_instead_of_the_confirmation() throws Exception {
    set("{\"fault\":\"F-17\",\"times\":2}");

    Http unchecked = client.http.unchecked();
    Answer byApi = unchecked.get(status + "/upo", client.bearer());
    Answer byLink = client.http.get(invoice().path("upoDownloadUrl").asText());

    for (Answer answer : new Answer[] {byApi, byLink}) {
      assertEquals(200, answer.status());
      assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"));
      assertTrue(answer.header("x-ms-meta-hash").isEmpty());
    }
    assertTrue(client.get(status + "/upo").text().contains("Potwierdzenie"));
  }

  @Test
  @Tag("F-23")
  void confirmation_is_not_there_yet() throws Exception {
    set("{\"fault\":\"F-23\"}");

    assertEquals(21178, client.get(status + "/upo").errorCode());
    assertEquals(200, client.get(status + "/upo").status());
  }

  @Test
  @Tag("F-23")
  void link_expires_for_good_and_a_new_one_works() throws Exception {
    String link = invoice().path("upoDownloadUrl").asText();
    set("{\"fault\":\"F-23\"}");

    assertEquals(403, client.http.get(link).status());
    assertEquals(403, client.http.get(link).status());
    client.http.postJson("/_control/clock/advance", "{\"by\":\"PT1S\"}");
    assertEquals(200, client.http.get(invoice().path("upoDownloadUrl").asText()).status());
  }

  @Test
  @Tag("F-24")
  void accepted_invoice_is_not_stored_yet() throws Exception {
    set("{\"fault\":\"F-24\",\"times\":3,\"operation\":\"download\"}");
    set("{\"fault\":\"F-24\",\"operation\":\"invoiceStatus\"}");

    assertEquals(21165, client.get("/v2/invoices/ksef/" + ksefNumber).errorCode());
    assertEquals(21164, client.get("/v2/invoices/ksef/" + ksefNumber).errorCode());
    JsonNode seen = invoice();
    assertEquals(200, seen.at("/status/code").asInt());
    assertTrue(seen.path("permanentStorageDate").isMissingNode());
    assertFalse(invoice().path("permanentStorageDate").isMissingNode());
  }

  @Test
  @Tag("F-25")
  void permanent_storage_comes_before_acquisition() throws Exception {
    set("{\"fault\":\"F-25\"}");

    JsonNode seen = invoice();

    assertTrue(
        OffsetDateTime.parse(seen.path("permanentStorageDate").asText())
            .isBefore(OffsetDateTime.parse(seen.path("acquisitionDate").asText())));
  }

  @Test
  @Tag("F-26")
  void every_time_the_server_tells_is_wrong_while_the_fault_is_set() throws Exception {
    set("{\"fault\":\"F-26\",\"seconds\":-300}");

    JsonNode challenge = client.http.post("/v2/auth/challenge").json();
    Answer sent = send(session, "FV/2");
    JsonNode invoice = client.waitFor(session, sent);
    client.http.delete("/_control/faults");
    JsonNode right = client.http.post("/v2/auth/challenge").json();

    Instant wrong = TUE_2026_06_09.minusSeconds(300);
    assertEquals(wrong.toEpochMilli(), challenge.path("timestampMs").asLong());
    assertEquals(wrong, instant(invoice, "invoicingDate"));
    assertEquals(wrong, instant(invoice, "acquisitionDate"));
    assertTrue(sent.header("X-Simulator-Time").orElse("").startsWith("2026-06-09T09:55:00"));
    assertEquals(TUE_2026_06_09.toEpochMilli(), right.path("timestampMs").asLong());
  }

  private static Instant instant(JsonNode node, String name) {
    return OffsetDateTime.parse(node.path(name).asText()).toInstant();
  }

  @Test
  @Tag("F-33")
  void warnings_come_joined_in_one_header() throws Exception {
    set("[{\"fault\":\"F-33\"},{\"fault\":\"F-33\",\"warning\":\"[abc-1]: raz\",\"after\":1}]");

    String first = client.get(status).header("X-System-Warning").orElse("");
    String second = client.get(status).header("X-System-Warning").orElse("");

    assertTrue(first.contains("[xml-002]") && first.contains(" | [sig-001]"), first);
    assertTrue(first.contains("[zzz-999]"), first);
    assertEquals("[abc-1]: raz", second);
    assertTrue(client.get(status).header("X-System-Warning").isEmpty());
  }

  @Test
  @Tag("F-34")
  void answer_holds_what_nobody_knows_and_lacks_counts() throws Exception {
    Http unchecked = client.http.unchecked();
    set("{\"fault\":\"F-34\",\"times\":3}");

    JsonNode state = unchecked.get("/v2/sessions/" + session, client.bearer()).json();
    JsonNode invoice = unchecked.get(status, client.bearer()).json();
    JsonNode keys = unchecked.get("/v2/security/public-key-certificates").json();

    assertEquals(160, state.at("/status/code").asInt());
    assertTrue(state.path("invoiceCount").isMissingNode());
    assertTrue(state.has("futureField"));
    assertEquals("Hybrid", invoice.path("invoicingMode").asText());
    assertTrue(keys.at("/0/usage").toString().contains("FutureUsage"));
  }

  @Test
  @Tag("F-34")
  void only_unknown_members_leave_the_rest_alone() throws Exception {
    set("{\"fault\":\"F-34\",\"what\":\"FIELDS\"}");

    JsonNode invoice = client.http.unchecked().get(status, client.bearer()).json();

    assertTrue(invoice.has("futureField"));
    assertEquals("Offline", invoice.path("invoicingMode").asText());
  }
}
