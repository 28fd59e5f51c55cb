package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults around logins and tokens. */
@Tag("V01")
class LoginFaultsTest extends FaultStage {

  /** Begins a login and returns the answer to its document. */
  private Answer begin() throws Exception {
    Login login = Login.of(client.issue(Invoices.SELLER, "Authentication"));
    String context = "<Nip>" + Invoices.SELLER + "</Nip>";
    return client.http.postXml(
        "/v2/auth/xades-signature", login.sign(Login.request("2.1", client.challenge(), context)));
  }

  private String[] bearer(JsonNode begun) {
    return new String[] {
      "Authorization", "Bearer " + begun.at("/authenticationToken/token").asText()
    };
  }

  private int status(JsonNode begun) throws Exception {
    return client
        .http
        .get("/v2/auth/" + begun.path("referenceNumber").asText(), bearer(begun))
        .json()
        .at("/status/code")
        .asInt();
  }

  private Answer redeem(JsonNode begun) throws Exception {
    return client.http.post("/v2/auth/token/redeem", bearer(begun));
  }

  @Test
  @Tag("F-14")
  void wave_refuses_logins_until_it_is_over() throws Exception {
    set("{\"fault\":\"F-14\",\"times\":2}");

    for (int wave = 0; wave < 2; wave++) {
      JsonNode refused = begin().json();
      assertEquals(415, status(refused));
      assertEquals(21301, redeem(refused).errorCode());
    }
    client.logIn(Invoices.SELLER);
    assertEquals(200, client.get("/v2/rate-limits").status());
  }

  @Test
  @Tag("F-20")
  void refresh_token_that_is_good_is_refused_once() throws Exception {
    JsonNode begun = begin().json();
    while (status(begun) == 100) {
      Thread.onSpinWait();
    }
    String refresh = redeem(begun).json().at("/refreshToken/token").asText();
    set("{\"fault\":\"F-20\"}");

    Answer refused =
        client.http.post("/v2/auth/token/refresh", "Authorization", "Bearer " + refresh);
    Answer taken = client.http.post("/v2/auth/token/refresh", "Authorization", "Bearer " + refresh);

    assertEquals(400, refused.status());
    assertEquals(21304, refused.errorCode());
    assertEquals(200, taken.status());
  }

  @Test
  @Tag("F-21")
  void good_certificate_is_refused_while_authentication_is_out_of_order() throws Exception {
    set("{\"fault\":\"F-21\",\"times\":2}");

    assertEquals(21115, begin().errorCode());
    assertEquals(21115, begin().errorCode());
    assertEquals(202, begin().status());
  }

  @Test
  @Tag("F-22")
  void login_stays_in_progress_until_the_clock_has_gone_on() throws Exception {
    set("{\"fault\":\"F-22\",\"duration\":\"PT20M\"}");
    JsonNode begun = begin().json();
    client.http.postJson("/_control/clock/advance", "{\"by\":\"PT19M59S\"}");
    assertEquals(100, status(begun));
    assertEquals(21301, redeem(begun).errorCode());

    client.http.postJson("/_control/clock/advance", "{\"by\":\"PT1S\"}");

    assertEquals(200, status(begun));
    assertEquals(200, redeem(begun).status());
  }
}
