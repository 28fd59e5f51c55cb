package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four kinds of context, who fits them, and what access tokens say. */
@Tag("V01")
class ContextLoginTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private static final String PESEL = "85031412348";
  private static final String PEPPOL = "PPL123456";
  private final TokenWay way = new TokenWay(client.http);

  private Answer start(Login login, String context) throws Exception {
    return client.http.postXml(
        "/v2/auth/xades-signature", login.sign(Login.request("2.1", client.challenge(), context)));
  }

  private JsonNode end(Login login, String context) throws Exception {
    return way.end(start(login, context));
  }

  private Login own() throws Exception {
    return SelfSigned.seal("VATPL-" + NIP, "Kowalski");
  }

  private void grant(String type, String value, String context) throws Exception {
    client.http.putJson(
        "/_control/permissions",
        "{\"context\":%s,\"subject\":{\"type\":\"%s\",\"value\":\"%s\"},\"grant\":[\"InvoiceWrite\"]}"
            .formatted(context, type, value));
  }

  private static JsonNode claims(String jwt) throws Exception {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]));
  }

  @Test
  void owner_opens_the_contexts_that_begin_with_the_nip() throws Exception {
    for (String context :
        new String[] {
          "<Nip>" + NIP + "</Nip>",
          "<InternalId>" + NIP + "-12345</InternalId>",
          "<NipVatUe>" + NIP + "-DE123456789</NipVatUe>"
        }) {
      JsonNode state = end(own(), context);
      assertEquals(200, state.at("/status/code").asInt(), context);
      assertEquals("QualifiedSeal", state.path("authenticationMethod").asText());
    }
  }

  @Test
  void peppol_provider_opens_its_own_context_only() throws Exception {
    Login provider = SelfSigned.seal(PEPPOL, PEPPOL);

    JsonNode state = end(provider, "<PeppolId>" + PEPPOL + "</PeppolId>");

    assertEquals(200, state.at("/status/code").asInt());
    assertEquals("PeppolSignature", state.path("authenticationMethod").asText());
    assertEquals(21117, start(provider, "<PeppolId>PDE654321</PeppolId>").errorCode());
    assertEquals(21117, start(own(), "<PeppolId>" + PEPPOL + "</PeppolId>").errorCode());
  }

  @Test
  void fingerprint_does_not_fit_a_peppol_context() throws Exception {
    Login login = SelfSigned.person("XX-1");
    Answer refused =
        client.http.postXml(
            "/v2/auth/xades-signature",
            login.sign(
                Login.byFingerprint(client.challenge(), "<PeppolId>" + PEPPOL + "</PeppolId>")));

    assertEquals(21117, refused.errorCode());
  }

  @Test
  void malformed_identifiers_break_the_schema() throws Exception {
    for (String context :
        new String[] {
          "<Nip>0462805323</Nip>",
          "<InternalId>" + NIP + "-1234</InternalId>",
          "<NipVatUe>" + NIP + "</NipVatUe>",
          "<PeppolId>PPL12345</PeppolId>"
        }) {
      assertEquals(21401, start(own(), context).errorCode(), context);
    }
  }

  @Test
  void certificate_without_numbers_logs_in_by_a_granted_fingerprint() throws Exception {
    Login login = SelfSigned.person("XX-1");
    String context = "{\"type\":\"NipVatUe\",\"value\":\"" + NIP + "-DE123456789\"}";
    String xml = "<NipVatUe>" + NIP + "-DE123456789</NipVatUe>";
    JsonNode before = endByFingerprint(login, xml);
    grant("Fingerprint", login.fingerprint(), context);

    JsonNode after = endByFingerprint(login, xml);

    assertEquals(415, before.at("/status/code").asInt());
    assertEquals("Brak przypisanych uprawnień", before.at("/status/details/0").asText());
    assertEquals(200, after.at("/status/code").asInt());
  }

  private JsonNode endByFingerprint(Login login, String context) throws Exception {
    return way.end(
        client.http.postXml(
            "/v2/auth/xades-signature",
            login.sign(Login.byFingerprint(client.challenge(), context))));
  }

  @Test
  void person_without_rights_is_turned_away_and_let_in_with_them() throws Exception {
    Login person = SelfSigned.person("PNOPL-" + PESEL);
    String context = "<Nip>" + NIP + "</Nip>";
    int before = end(person, context).at("/status/code").asInt();
    grant("Pesel", PESEL, "{\"type\":\"Nip\",\"value\":\"" + NIP + "\"}");

    assertEquals(415, before);
    assertEquals(200, end(person, context).at("/status/code").asInt());
  }

  @Test
  void token_of_a_unit_opens_its_context_only() throws Exception {
    Answer given =
        client.http.postJson(
            "/_control/tokens",
            "{\"context\":{\"type\":\"InternalId\",\"value\":\"" + NIP + "-12345\"}}");
    String token = given.json().path("token").asText();

    JsonNode own = way.end(way.start(way.request(token, "InternalId", NIP + "-12345")));
    JsonNode wider = way.end(way.start(way.request(token, "Nip", NIP)));

    assertEquals(200, own.at("/status/code").asInt());
    assertEquals(450, wider.at("/status/code").asInt());
  }

  @Test
  void certificate_of_a_stranger_does_not_log_in_to_production() throws Exception {
    try (SimulatorServer production =
        SimulatorServer.start(
            SimulatorOptions.defaults()
                .withStandingClock(TUE_2026_06_09)
                .withProfile(SimulatorOptions.Profile.PRODUCTION)
                .withProcessingTime(Duration.ofMillis(1)))) {
      TestClient other = new TestClient(production);
      Answer started =
          other.http.postXml(
              "/v2/auth/xades-signature",
              own().sign(Login.request("2.1", other.challenge(), "<Nip>" + NIP + "</Nip>")));

      JsonNode state = new TokenWay(other.http).end(started);

      assertEquals(460, state.at("/status/code").asInt());
      assertEquals("Niezaufany łańcuch certyfikatów", state.at("/status/details/0").asText());
    }
  }

  @Test
  void certificate_of_a_stranger_does_not_log_in_where_its_chain_is_to_be_verified()
      throws Exception {
    String path = "/v2/auth/xades-signature?verifyCertificateChain=";
    String context = "<Nip>" + NIP + "</Nip>";
    Login issued = Login.of(client.issue(NIP, "Authentication"));

    JsonNode stranger =
        way.end(
            client.http.postXml(
                path + "true", own().sign(Login.request("2.1", client.challenge(), context))));
    JsonNode known =
        way.end(
            client.http.postXml(
                path + "true", issued.sign(Login.request("2.1", client.challenge(), context))));
    Answer unclear = client.http.postXml(path + "maybe", "<x/>");

    assertEquals(460, stranger.at("/status/code").asInt());
    assertEquals("Niezaufany łańcuch certyfikatów", stranger.at("/status/details/0").asText());
    assertEquals(200, known.at("/status/code").asInt());
    assertEquals(21405, unclear.errorCode());
  }

  @Test
  void person_who_has_died_does_not_log_in_nor_refresh() throws Exception {
    Login person = SelfSigned.person("TINPL-" + NIP);
    Answer started =
        client.http.postXml(
            "/v2/auth/xades-signature",
            person.sign(Login.request("2.1", client.challenge(), "<Nip>" + NIP + "</Nip>")));
    way.end(started);
    client.http.postJson(
        "/v2/testdata/person",
        """
        {"nip":"%s","pesel":"%s","isBailiff":false,"description":"Po śmierci","isDeceased":true}"""
            .formatted(NIP, PESEL));
    Answer redeemed =
        client.http.post(
            "/v2/auth/token/redeem",
            "Authorization",
            "Bearer " + started.json().at("/authenticationToken/token").asText());

    JsonNode state = end(SelfSigned.person("PNOPL-" + PESEL), "<Nip>" + NIP + "</Nip>");

    assertEquals(470, state.at("/status/code").asInt());
    assertEquals(21308, redeemed.errorCode());
  }

  @Test
  void access_token_carries_the_claims_and_lives_a_quarter() throws Exception {
    JsonNode tokens = way.logIn(way.given(NIP, "InvoiceRead"), "Nip", NIP);
    JsonNode claims = claims(tokens.at("/accessToken/token").asText());

    assertEquals("ContextToken", claims.path("typ").asText());
    assertEquals("Nip", claims.path("cit").asText());
    assertEquals(NIP, claims.path("civ").asText());
    assertEquals("Token", claims.path("aum").asText());
    assertEquals(NIP, claims.path("sub").asText());
    assertEquals("[\"InvoiceRead\"]", claims.path("per").asText());
    assertEquals("ksef-api-te", claims.path("iss").asText());
    assertEquals("ksef-api-te", claims.path("aud").asText());
    assertTrue(claims.path("arn").asText().contains("-AU-"));
    assertEquals(900, claims.path("exp").asLong() - claims.path("iat").asLong());
    JsonNode refresh = claims(tokens.at("/refreshToken/token").asText());
    assertEquals("RefreshToken", refresh.path("typ").asText());
    assertEquals(604800, refresh.path("exp").asLong() - refresh.path("iat").asLong());
  }

  @Test
  void blocked_context_ends_every_login_until_it_is_opened() throws Exception {
    String body = "{\"contextIdentifier\":{\"type\":\"Nip\",\"value\":\"" + NIP + "\"}}";
    int blocked = client.http.postJson("/v2/testdata/context/block", body).status();
    JsonNode during = end(own(), "<Nip>" + NIP + "</Nip>");
    client.http.postJson("/v2/testdata/context/unblock", body);

    assertEquals(200, blocked);
    assertEquals(480, during.at("/status/code").asInt());
    assertEquals(200, end(own(), "<Nip>" + NIP + "</Nip>").at("/status/code").asInt());
  }
}
