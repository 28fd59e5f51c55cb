package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** KSeF tokens made, listed and revoked through the interface. */
@Tag("V01")
class TokensApiTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private final TokenWay tokens = new TokenWay(client.http);

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(NIP);
  }

  private Answer make(String... rights) throws Exception {
    return client.http.postJson(
        "/v2/tokens",
        "{\"permissions\":[\"%s\"],\"description\":\"Token do wysyłki\"}"
            .formatted(String.join("\",\"", rights)),
        client.bearer());
  }

  private JsonNode waitFor(Answer made, String state) throws Exception {
    String path = "/v2/tokens/" + made.json().path("referenceNumber").asText();
    for (int i = 0; i < 300; i++) {
      JsonNode token = client.get(path).json();
      if (token.path("status").asText().equals(state)) {
        return token;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new AssertionError("the token never became " + state);
  }

  private Answer delete(String path) throws Exception {
    return client.http.exchange("DELETE", path, Optional.empty(), client.bearer());
  }

  @Test
  void token_becomes_active_and_logs_in() throws Exception {
    Answer made = make("InvoiceRead", "InvoiceWrite");

    JsonNode token = waitFor(made, "Active");
    Answer started = tokens.start(tokens.request(made.json().path("token").asText(), "Nip", NIP));

    assertEquals(202, made.status());
    assertEquals(NIP, token.at("/authorIdentifier/value").asText());
    assertEquals(
        "[\"InvoiceRead\",\"InvoiceWrite\"]", token.path("requestedPermissions").toString());
    assertFalse(token.has("lastUseDate"));
    assertEquals(200, tokens.end(started).at("/status/code").asInt());
    assertTrue(waitFor(made, "Active").has("lastUseDate"));
  }

  @Test
  void revoked_token_neither_logs_in_nor_refreshes() throws Exception {
    Answer made = make("InvoiceRead");
    waitFor(made, "Active");
    String secret = made.json().path("token").asText();
    JsonNode pair = tokens.logIn(secret, "Nip", NIP);

    Answer revoked = delete("/v2/tokens/" + made.json().path("referenceNumber").asText());
    waitFor(made, "Revoked");
    JsonNode state = tokens.end(tokens.start(tokens.request(secret, "Nip", NIP)));

    assertEquals(204, revoked.status());
    assertEquals("Token unieważniony", state.at("/status/details/0").asText());
    assertEquals(21301, tokens.refresh(pair).errorCode());
  }

  @Test
  void list_is_filtered_by_status_and_paged() throws Exception {
    for (int i = 0; i < 12; i++) {
      waitFor(make("InvoiceRead"), "Active");
    }
    delete("/v2/tokens/" + make("InvoiceWrite").json().path("referenceNumber").asText());

    JsonNode first = client.get("/v2/tokens?status=Active&description=WYSY&pageSize=10").json();
    JsonNode second =
        client
            .http
            .get(
                "/v2/tokens?status=Active&pageSize=10",
                client.bearer()[0],
                client.bearer()[1],
                "x-continuation-token",
                first.path("continuationToken").asText())
            .json();

    assertEquals(10, first.path("tokens").size());
    assertEquals(2, second.path("tokens").size());
    assertFalse(second.has("continuationToken"));
  }

  @Test
  void token_logged_in_by_token_sees_only_itself() throws Exception {
    make("InvoiceRead");
    JsonNode pair = tokens.logIn(tokens.given(NIP, "InvoiceRead"), "Nip", NIP);

    JsonNode list = client.http.get("/v2/tokens", TokenWay.bearer(pair)).json();

    assertEquals(1, list.path("tokens").size());
    assertEquals(
        403,
        client
            .http
            .postJson(
                "/v2/tokens",
                "{\"permissions\":[\"InvoiceRead\"],\"description\":\"z tokena\"}",
                TokenWay.bearer(pair))
            .status());
  }

  @Test
  void token_looks_at_another_of_its_maker_but_does_not_revoke_it() throws Exception {
    Answer other = make("InvoiceRead");
    waitFor(other, "Active");
    Answer made = make("InvoiceWrite");
    waitFor(made, "Active");
    JsonNode pair = tokens.logIn(made.json().path("token").asText(), "Nip", NIP);
    String path = "/v2/tokens/" + other.json().path("referenceNumber").asText();

    assertEquals(200, client.http.get(path, TokenWay.bearer(pair)).status());
    assertEquals(400, client.http.delete(path, TokenWay.bearer(pair)).status());
    assertEquals("Active", client.get(path).json().path("status").asText());
  }

  @Test
  void right_that_its_maker_lacks_cannot_be_given() throws Exception {
    Answer refused = make("EnforcementOperations");

    assertEquals(26001, refused.errorCode());
    assertTrue(refused.errorDetail().contains("EnforcementOperations"));
  }

  @Test
  void malformed_wish_tells_every_finding() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/tokens",
            "{\"permissions\":[\"Everything\"],\"description\":\"x\"}",
            client.bearer());

    assertEquals(21405, refused.errorCode());
    assertEquals(2, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void unknown_token_is_not_found() throws Exception {
    assertEquals(21405, client.get("/v2/tokens/20260609-EC-0000000000-0000000000-00").errorCode());
  }

  @Test
  void token_tells_no_more_than_its_maker_may_do_now() throws Exception {
    JsonNode pair = tokens.logIn(tokens.given(NIP, "InvoiceWrite"), "Nip", NIP);
    client.use(pair);
    int before = client.get("/v2/sessions?sessionType=Online").status();

    client.http.putJson(
        "/_control/permissions", "{\"nip\":\"" + NIP + "\",\"withdraw\":[\"InvoiceWrite\"]}");

    assertEquals(200, before);
    assertEquals(403, client.get("/v2/sessions?sessionType=Online").status());
  }
}
