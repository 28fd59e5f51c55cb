package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** Sets faults over the control interface of a simulator whose clock stands. */
abstract class FaultStage extends StandingSimulator {
  static final String MON_DAY = "2026-06-08";

  JsonNode set(String json) throws Exception {
    Answer answer = client.http.postJson("/_control/faults", json);
    assertEquals(201, answer.status(), answer.text());
    return answer.json();
  }

  /** Moves the clock and logs in again, since tokens live for minutes. */
  void advance(String by) throws Exception {
    client.http.postJson("/_control/clock/advance", "{\"by\":\"" + by + "\"}");
    client.logIn(Invoices.SELLER);
  }

  JsonNode state() throws Exception {
    return client.http.get("/_control/state").json();
  }

  JsonNode orders() throws Exception {
    return client.http.get("/_control/faults").json();
  }

  String session() throws Exception {
    client.logIn(Invoices.SELLER);
    return client.open();
  }

  Answer send(String session, String number) throws Exception {
    return client.send(session, client.sendRequest(Invoices.invoice(number, MON_DAY), true));
  }
}
