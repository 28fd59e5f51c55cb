package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.spec.MGF1ParameterSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of sessions: keys, false states, an end in the middle. */
@Tag("V01")
class SessionFaultsTest extends FaultStage {

  private JsonNode state(String session) throws Exception {
    return client.get("/v2/sessions/" + session).json();
  }

  private int code(String session) throws Exception {
    return state(session).at("/status/code").asInt();
  }

  private JsonNode listed() throws Exception {
    return client.get("/v2/sessions?sessionType=Online").json().at("/sessions/0");
  }

  private void waitFor(String session, int code) throws Exception {
    client.waitForSession(session, state -> state.at("/status/code").asInt() == code);
  }

  @ParameterizedTest
  @ValueSource(ints = {440, 445, 100})
  @Tag("F-07")
  void closed_session_shows_a_false_state_and_its_true_one_later(int false_state) throws Exception {
    String session = session();
    set("{\"fault\":\"F-07\",\"code\":\"%d\",\"duration\":\"PT1H\"}".formatted(false_state));
    client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    client.close(session);

    assertEquals(false_state, code(session));
    assertTrue(state(session).path("upo").isMissingNode());
    assertEquals(false_state, listed().at("/status/code").asInt());
    assertEquals(0, listed().path("successfulInvoiceCount").asInt());

    advance("PT1H");

    waitFor(session, 200);
    assertEquals(200, listed().at("/status/code").asInt());
    assertEquals(1, state(session).at("/upo/pages").size());
  }

  @Test
  @Tag("F-09")
  void closed_session_stays_at_170_while_the_invoice_has_its_upo() throws Exception {
    String session = session();
    set("{\"fault\":\"F-09\"}");
    JsonNode invoice = client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    client.close(session);

    assertEquals(170, code(session));
    assertEquals(
        200,
        client
            .get(
                "/v2/sessions/%s/invoices/%s/upo"
                    .formatted(session, invoice.path("referenceNumber").asText()))
            .status());

    advance("PT1H");

    waitFor(session, 200);
  }

  @Test
  @Tag("F-09")
  void session_that_ran_out_of_time_stays_at_100() throws Exception {
    String session = session();
    client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    set("{\"fault\":\"F-09\"}");
    advance("PT12H1S");

    assertEquals(100, code(session));

    advance("PT1H");

    waitFor(session, 200);
  }

  @Test
  @Tag("F-12")
  void key_is_taken_for_wrong_and_the_session_turns_to_415() throws Exception {
    client.logIn(Invoices.SELLER);
    set("{\"fault\":\"F-12\"}");
    String session = client.open();
    waitFor(session, 415);

    Answer refused = send(session, "FV/1");

    assertEquals(21180, refused.errorCode());
    assertEquals(202, send(client.open(), "FV/1").status());
  }

  @Test
  @Tag("F-13")
  void old_key_is_refused_and_the_new_one_taken() throws Exception {
    client.logIn(Invoices.SELLER);
    String old = client.openRequest(MGF1ParameterSpec.SHA256).toString();
    set("{\"fault\":\"F-13\"}");

    Answer refused = client.http.postJson("/v2/sessions/online", old, client.bearer());
    Answer again = client.http.postJson("/v2/sessions/online", old, client.bearer());
    String session = client.open();

    assertEquals(21470, refused.errorCode());
    assertEquals(21470, again.errorCode());
    assertEquals(
        200,
        client
            .sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true)
            .at("/status/code")
            .asInt());
  }

  @Test
  @Tag("F-14")
  void wave_breaks_sessions_until_it_is_over() throws Exception {
    client.logIn(Invoices.SELLER);
    set("{\"fault\":\"F-14\",\"operation\":\"openOnline\",\"times\":2}");

    waitFor(client.open(), 415);
    waitFor(client.open(), 415);
    assertEquals(202, send(client.open(), "FV/1").status());
  }

  @Test
  @Tag("F-29")
  void session_runs_out_of_time_during_sending() throws Exception {
    String session = session();
    client.sendAndWait(session, Invoices.invoice("FV/1", MON_DAY), true);
    set("{\"fault\":\"F-29\"}");

    Answer refused = send(session, "FV/2");

    assertEquals(21180, refused.errorCode());
    waitFor(session, 200);
    assertEquals(202, send(client.open(), "FV/2").status());
  }
}
