package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Login by KSeF token: the cipher, the time beside the token, the context, the end of 2026. */
@Tag("V01")
@Tag("C13")
class TokenLoginTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00.123456Z");
  private static final String NIP = "9462805323";
  private static final String OTHER_NIP = "7732418501";

  private final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_06_09)
              .withProcessingTime(Duration.ofMillis(1)));
  private final TestClient client = new TestClient(server);
  private final TokenWay tokens = new TokenWay(client.http);

  @AfterEach
  void stop() {
    server.close();
  }

  private void clock(String instant) throws Exception {
    client.http.putJson("/_control/clock", "{\"instant\":\"" + instant + "\"}");
  }

  private void assertRefused(String detail, JsonNode state) {
    assertEquals(450, state.at("/status/code").asInt(), state.toString());
    assertEquals(detail, state.at("/status/details/0").asText());
  }

  @Test
  void token_opens_its_context() throws Exception {
    String token = tokens.given(NIP);
    Answer started = tokens.start(tokens.request(token, "Nip", NIP));

    JsonNode state = tokens.end(started);

    assertEquals(202, started.status());
    assertEquals(200, state.at("/status/code").asInt());
    assertEquals("Token", state.path("authenticationMethod").asText());
    assertEquals("Token", state.at("/authenticationMethodInfo/category").asText());
    assertEquals(200, tokens.redeem(started).status());
  }

  @Test
  void session_by_token_names_the_token_in_its_confirmation() throws Exception {
    String token = tokens.given(NIP);
    client.use(tokens.logIn(token, "Nip", NIP));
    String session = client.open();
    JsonNode done = client.sendAndWait(session, Invoices.invoice("T/1", "2026-06-09"), true);

    Answer upo =
        client.get(
            "/v2/sessions/"
                + session
                + "/invoices/"
                + done.path("referenceNumber").asText()
                + "/upo");

    assertEquals(200, done.at("/status/code").asInt(), done.toString());
    assertTrue(
        upo.text().contains("<NumerReferencyjnyTokenaKSeF>" + token.substring(0, 36) + "</Numer"));
  }

  @Test
  void mask_function_of_the_jdk_default_is_a_bad_cipher() throws Exception {
    JsonNode challenge = client.http.post("/v2/auth/challenge").json();
    String cipher =
        tokens.encrypted(
            tokens.given(NIP) + "|" + challenge.path("timestampMs").asText(),
            MGF1ParameterSpec.SHA1);

    assertRefused(
        "Nieprawidłowe szyfrowanie tokena",
        tokens.end(tokens.start(tokens.request(challenge, cipher, "Nip", NIP))));
  }

  @Test
  void time_that_is_not_the_challenges_is_refused() throws Exception {
    JsonNode challenge = client.http.post("/v2/auth/challenge").json();
    long seconds = challenge.path("timestampMs").asLong() / 1000 * 1000;
    String cipher = tokens.encrypted(tokens.given(NIP) + "|" + seconds, MGF1ParameterSpec.SHA256);

    assertRefused(
        "Nieprawidłowy czas tokena",
        tokens.end(tokens.start(tokens.request(challenge, cipher, "Nip", NIP))));
  }

  @Test
  void text_without_a_time_is_badly_coded() throws Exception {
    JsonNode challenge = client.http.post("/v2/auth/challenge").json();
    String cipher = tokens.encrypted("token", MGF1ParameterSpec.SHA256);

    assertRefused(
        "Nieprawidłowe kodowanie tokena",
        tokens.end(tokens.start(tokens.request(challenge, cipher, "Nip", NIP))));
  }

  @Test
  void unknown_token_is_refused() throws Exception {
    assertRefused(
        "Nieprawidłowy token", tokens.end(tokens.start(tokens.request("nobody|s", "Nip", NIP))));
  }

  @Test
  void token_of_another_context_is_refused() throws Exception {
    String token = tokens.given(NIP);

    assertRefused(
        "Token nie może być użyty w kontekście Nip " + OTHER_NIP,
        tokens.end(tokens.start(tokens.request(token, "Nip", OTHER_NIP))));
  }

  @Test
  void unknown_key_is_told_with_its_own_code() throws Exception {
    ObjectNode request = tokens.request(tokens.given(NIP), "Nip", NIP);
    request.put("publicKeyId", "A".repeat(43) + "=");

    assertEquals(21470, tokens.start(request).errorCode());
  }

  @Test
  void challenge_serves_once() throws Exception {
    ObjectNode request = tokens.request(tokens.given(NIP), "Nip", NIP);
    tokens.start(request);

    assertEquals(21111, tokens.start(request).errorCode());
  }

  @Test
  void challenge_ends_after_ten_minutes() throws Exception {
    ObjectNode request = tokens.request(tokens.given(NIP), "Nip", NIP);
    clock("2026-06-09T10:10:01Z");

    assertEquals(21111, tokens.start(request).errorCode());
  }

  @Test
  void malformed_request_tells_every_finding() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/auth/ksef-token",
            "{\"challenge\":\"short\",\"contextIdentifier\":{\"type\":\"Nip\",\"value\":\"1\"},"
                + "\"encryptedToken\":\"?\",\"authorizationPolicy\":{\"allowedIps\":"
                + "{\"ip4Addresses\":[\"300.1.1.1\"]}}}");

    assertEquals(21405, refused.errorCode());
    assertEquals(4, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void addresses_that_are_not_allowed_are_forbidden_and_named() throws Exception {
    ObjectNode request = tokens.request(tokens.given(NIP), "Nip", NIP);
    request
        .putObject("authorizationPolicy")
        .putObject("allowedIps")
        .putArray("ip4Masks")
        .add("10.0.0.0/8");
    Answer started = tokens.start(request);
    tokens.end(started);

    Answer refused = client.http.get("/v2/tokens", TokenWay.bearer(tokens.redeem(started).json()));

    assertEquals(403, refused.status());
    assertEquals("ip-not-allowed", refused.json().path("reasonCode").asText());
    assertEquals("127.0.0.1", refused.json().at("/security/clientIp").asText());
  }

  @Test
  void token_ends_with_the_year_2026_in_poland() throws Exception {
    String token = tokens.given(NIP);
    clock("2026-12-31T22:59:59Z");
    JsonNode last = tokens.logIn(token, "Nip", NIP);
    clock("2026-12-31T23:00:00Z");

    JsonNode state = tokens.end(tokens.start(tokens.request(token, "Nip", NIP)));
    Answer refresh = tokens.refresh(last);

    assertRefused("Token nieaktywny", state);
    assertEquals(21301, refresh.errorCode());
    assertEquals("Token KSeF został unieważniony.", refresh.errorDetail());
    assertEquals(200, client.http.get("/v2/tokens", TokenWay.bearer(last)).status());
  }

  @Test
  void token_without_the_right_to_send_cannot_open_a_session() throws Exception {
    client.use(tokens.logIn(tokens.given(NIP, "InvoiceRead"), "Nip", NIP));

    Answer refused =
        client.http.postJson(
            "/v2/sessions/online",
            client.openRequest(MGF1ParameterSpec.SHA256).toString(),
            client.bearer());

    assertEquals(403, refused.status());
    assertEquals("missing-permissions", refused.json().path("reasonCode").asText());
    assertEquals("[\"InvoiceRead\"]", refused.json().at("/security/presentPermissions").toString());
    assertTrue(
        refused
            .json()
            .at("/security/requiredAnyOfPermissions")
            .toString()
            .contains("InvoiceWrite"));
  }
}
