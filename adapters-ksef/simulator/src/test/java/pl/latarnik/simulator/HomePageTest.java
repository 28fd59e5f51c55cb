package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page at the root. */
@Tag("V01")
class HomePageTest extends FaultStage {
  private String page() throws Exception {
    Answer answer = client.http.get("/");
    assertEquals(200, answer.status());
    assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"));
    return answer.text();
  }

  @Test
  void page_shows_what_the_simulator_holds() throws Exception {
    String session = session();
    JsonNode accepted = client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    set("{\"fault\":\"F-30\",\"operation\":\"send\"}");
    client.http.postJson(
        "/_control/notices", "{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\"}");

    String page = page();

    for (String shown :
        new String[] {
          "2026-06-09T10:00:00Z",
          session,
          "FV/1",
          accepted.path("ksefNumber").asText(),
          "F-30",
          "POST /sessions/online/{}/invoices",
          "FAILURE_START",
          "invoiceSend",
          "Authentication"
        }) {
      assertTrue(page.contains(shown), shown + " is missing in " + page);
    }
  }

  @Test
  void polish_comes_before_english_and_no_script_is_needed() throws Exception {
    String page = page();

    assertTrue(page.indexOf("Faktury") < page.indexOf("Invoices"));
    assertFalse(page.contains("<script"));
  }

  @Test
  @Tag("I-03")
  void everything_shown_is_escaped() throws Exception {
    String session = session();
    client.sendAndWait(
        session, Invoices.invoice("&lt;script&gt;x&lt;/script&gt;\"&amp;", MON_DAY), true);
    client.http.postJson(
        "/_control/notices",
        "{\"category\":\"FAILURE\",\"type\":\"FAILURE_START\",\"title\":\"<img src=x>\"}");

    String page = page();

    assertTrue(page.contains("&lt;script&gt;x&lt;/script&gt;&quot;&amp;"), page);
    assertTrue(page.contains("&lt;img src=x&gt;"), page);
    assertFalse(page.contains("<script") || page.contains("<img"), page);
  }

  @Test
  void page_is_not_struck_by_faults() throws Exception {
    set("{\"fault\":\"F-16\",\"times\":0}");

    assertTrue(page().contains("F-16"));
  }
}
