package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cut answers and pages of HTML. */
@Tag("V01")
class LineFaultsTest extends FaultStage {

  @Test
  @Tag("F-01")
  @Tag("F-02")
  void invoice_is_taken_in_although_the_answer_is_cut() throws Exception {
    String session = session();
    set("{\"fault\":\"F-01\"}");

    assertThrows(IOException.class, () -> send(session, "FV/1"));
    JsonNode listed = client.get("/v2/sessions/" + session + "/invoices").json();
    JsonNode again = client.waitFor(session, send(session, "FV/1"));

    assertEquals(
        TestClient.hash(Invoices.invoice("FV/1", MON_DAY)),
        listed.at("/invoices/0/invoiceHash").asText());
    assertEquals(440, again.at("/status/code").asInt());
    assertEquals(200, state().at("/invoices/0/status").asInt());
  }

  @Test
  @Tag("F-01")
  void invoice_is_taken_in_although_the_answer_never_comes() throws Exception {
    String session = session();
    set("{\"fault\":\"F-01\",\"how\":\"HANG\"}");
    HttpRequest request =
        HttpRequest.newBuilder(
                server.baseUri().resolve("/v2/sessions/online/" + session + "/invoices"))
            .header("Content-Type", "application/json")
            .headers(client.bearer())
            .timeout(Duration.ofMillis(300))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    client.sendRequest(Invoices.invoice("FV/1", MON_DAY), true).toString()))
            .build();

    assertThrows(
        HttpTimeoutException.class,
        () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    assertEquals(1, state().path("invoices").size());
  }

  @Test
  @Tag("F-01")
  void refused_sending_is_not_cut() throws Exception {
    String session = session();
    client.close(session);
    set("{\"fault\":\"F-01\"}");

    assertEquals(400, send(session, "FV/1").status());
    assertEquals(0, orders().at("/0/struck").asInt());
  }

  @Test
  @Tag("F-16")
  void front_answers_html_with_each_code_in_turn() throws Exception {
    String session = session();
    set("{\"fault\":\"F-16\",\"times\":3,\"operation\":\"send\"}");

    for (int code : new int[] {502, 503, 504}) {
      Answer answer = send(session, "FV/1");
      assertEquals(code, answer.status());
      assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"));
      assertTrue(answer.text().startsWith("<!DOCTYPE html>"));
    }
    assertFalse(state().path("invoices").elements().hasNext());
    assertEquals(202, send(session, "FV/1").status());
  }
}
