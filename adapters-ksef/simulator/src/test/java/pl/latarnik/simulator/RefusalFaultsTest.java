package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Refusals by the interface itself. */
@Tag("V01")
class RefusalFaultsTest extends FaultStage {

  @Test
  @Tag("F-15")
  void each_429_tells_a_longer_time_and_its_text_another() throws Exception {
    String session = session();
    set("{\"fault\":\"F-15\",\"operation\":\"send\",\"times\":3,\"escalation\":20}");

    for (int seconds : new int[] {30, 600, 3036}) {
      Answer answer = send(session, "FV/1");
      assertEquals(429, answer.status());
      assertEquals(String.valueOf(seconds), answer.header("Retry-After").orElse(""));
      String text = answer.json().at("/status/details/0").asText();
      assertTrue(!text.contains(" " + seconds + " "), text);
    }
    assertEquals(202, send(session, "FV/1").status());
  }

  @Test
  @Tag("F-15")
  void refusal_comes_as_problem_details_when_asked_for() throws Exception {
    set("{\"fault\":\"F-15\"}");

    Answer answer = client.http.post("/v2/auth/challenge", "X-Error-Format", "problem-details");

    assertEquals(429, answer.status());
    assertEquals("Too Many Requests", answer.json().path("title").asText());
  }

  @Test
  @Tag("F-19")
  void status_fails_with_500_and_is_right_on_asking_again() throws Exception {
    String session = session();
    set("{\"fault\":\"F-19\",\"times\":2}");

    Answer first = client.get("/v2/sessions/" + session);
    Answer second = client.get("/v2/sessions/" + session);

    assertEquals(500, first.status());
    assertEquals(500, first.errorCode());
    assertTrue(second.text().contains("Object reference"), second.text());
    assertEquals(200, client.get("/v2/sessions/" + session).status());
  }

  @Test
  @Tag("F-30")
  void session_is_not_available_for_a_moment() throws Exception {
    String session = session();
    set("{\"fault\":\"F-30\"}");

    Answer refused = send(session, "FV/1");

    assertEquals(400, refused.status());
    assertEquals(21184, refused.errorCode());
    assertEquals(202, send(session, "FV/1").status());
    assertEquals(1, state().path("invoices").size());
  }
}
