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

  @Test
  @Tag("F-18")
  void block_page_lasts_until_the_ban_is_lifted() throws Exception {
    Http unchecked = client.http.unchecked();
    int id = set("{\"fault\":\"F-18\",\"times\":0}").at("/0/id").asInt();

    for (int i = 0; i < 3; i++) {
      Answer blocked = unchecked.post("/v2/auth/challenge");
      assertEquals(403, blocked.status());
      assertTrue(blocked.text().startsWith("<!DOCTYPE html>"));
    }
    client.http.delete("/_control/faults/" + id);
    assertEquals(200, client.http.post("/v2/auth/challenge").status());
  }

  @Test
  @Tag("F-35")
  void errors_come_in_all_three_forms() throws Exception {
    String session = session();
    set("{\"fault\":\"F-35\",\"times\":3,\"operation\":\"sessionStatus\"}");
    String path = "/v2/sessions/" + session;

    Answer exception = client.get(path);
    Answer problem = client.get(path);
    Answer empty = client.get(path);

    assertEquals(500, exception.errorCode());
    assertEquals(500, problem.json().path("status").asInt());
    assertTrue(problem.header("Content-Type").orElse("").startsWith("application/problem+json"));
    assertEquals(500, empty.status());
    assertEquals("", empty.text());
    assertEquals(200, client.get(path).status());
  }

  @Test
  @Tag("F-35")
  void status_and_code_of_an_error_can_be_chosen() throws Exception {
    set("{\"fault\":\"F-35\",\"status\":400,\"code\":21001,\"form\":\"EXCEPTION\"}");

    Answer refused = client.http.post("/v2/auth/challenge");

    assertEquals(400, refused.status());
    assertEquals(21001, refused.errorCode());
  }

  @Test
  @Tag("F-39")
  void rights_are_withdrawn_in_the_middle() throws Exception {
    String session = session();
    send(session, "FV/1");
    set(
        "[{\"fault\":\"F-39\"},"
            + "{\"fault\":\"F-39\",\"reason\":\"insufficient-resource-access\"}]");

    Answer withdrawn = send(session, "FV/2");
    Answer foreign = send(session, "FV/2");

    assertEquals(403, withdrawn.status());
    assertEquals("missing-permissions", withdrawn.json().path("reasonCode").asText());
    assertEquals("InvoiceRead", withdrawn.json().at("/security/presentPermissions/0").asText());
    assertEquals("insufficient-resource-access", foreign.json().path("reasonCode").asText());
  }

  @Test
  @Tag("F-41")
  void misdirected_call_is_refused_without_a_body() throws Exception {
    set("{\"fault\":\"F-41\",\"times\":3}");

    for (int code : new int[] {404, 405, 415}) {
      Answer answer = client.http.post("/v2/auth/challenge");
      assertEquals(code, answer.status());
      assertEquals("", answer.text());
    }
  }
}
