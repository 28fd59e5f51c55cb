package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults in what becomes of an invoice. */
@Tag("V01")
class InvoiceFaultsTest extends FaultStage {

  private int status(String session, Answer sent) throws Exception {
    return client
        .get(
            "/v2/sessions/" + session + "/invoices/" + sent.json().path("referenceNumber").asText())
        .json()
        .at("/status/code")
        .asInt();
  }

  private void waitUntil(String session, Answer sent, int code) throws Exception {
    client.waitFor(session, sent, state -> state.at("/status/code").asInt() == code);
  }

  @Test
  @Tag("F-08")
  void invoice_stays_at_150_until_the_clock_has_gone_on() throws Exception {
    String session = session();
    set("{\"fault\":\"F-08\",\"duration\":\"PT5H\"}");
    Answer stuck = send(session, "FV/1");
    waitUntil(session, stuck, 150);
    assertEquals(200, client.waitFor(session, send(session, "FV/2")).at("/status/code").asInt());
    advance("PT4H59M59S");
    assertEquals(150, status(session, stuck));

    advance("PT1S");

    assertEquals(200, status(session, stuck));
  }

  @Test
  @Tag("F-08")
  void stuck_invoice_may_end_with_550() throws Exception {
    String session = session();
    set("{\"fault\":\"F-08\",\"outcome\":\"550\"}");
    Answer stuck = send(session, "FV/1");
    waitUntil(session, stuck, 150);

    advance("PT2H");

    assertEquals(550, status(session, stuck));
  }

  @Test
  @Tag("F-08")
  void closed_session_waits_for_its_stuck_invoice() throws Exception {
    String session = session();
    set("{\"fault\":\"F-08\"}");
    waitUntil(session, send(session, "FV/1"), 150);
    client.close(session);
    client.waitForSession(session, state -> state.at("/status/code").asInt() == 170);

    advance("PT2H");

    client.waitForSession(session, state -> state.at("/status/code").asInt() == 200);
  }

  @Test
  @Tag("F-10")
  void cancelled_invoice_has_no_number_and_may_be_sent_again() throws Exception {
    String session = session();
    set("{\"fault\":\"F-10\",\"times\":2}");

    JsonNode first = client.waitFor(session, send(session, "FV/1"));
    JsonNode second = client.waitFor(session, send(session, "FV/1"));
    JsonNode third = client.waitFor(session, send(session, "FV/1"));

    assertEquals(550, first.at("/status/code").asInt());
    assertTrue(first.path("ksefNumber").isMissingNode());
    assertEquals(500, second.at("/status/code").asInt());
    assertEquals(200, third.at("/status/code").asInt());
  }

  @Test
  @Tag("F-11")
  void rightly_encrypted_invoice_is_called_undecipherable_once() throws Exception {
    String session = session();
    set("{\"fault\":\"F-11\"}");

    assertEquals(435, client.waitFor(session, send(session, "FV/1")).at("/status/code").asInt());
    assertEquals(200, client.waitFor(session, send(session, "FV/1")).at("/status/code").asInt());
  }

  @Test
  @Tag("F-36")
  void everything_waits_for_half_an_hour_and_then_all_is_done() throws Exception {
    String session = session();
    set("{\"fault\":\"F-36\"}");
    Answer first = send(session, "FV/1");
    advance("PT20M");
    Answer second = send(session, "FV/2");
    advance("PT9M59S");
    assertEquals(100, status(session, first));
    assertEquals(100, status(session, second));

    advance("PT1S");

    Predicate<JsonNode> done = state -> state.at("/status/code").asInt() == 200;
    client.waitFor(session, first, done);
    client.waitFor(session, second, done);
  }
}
