package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Certificates handed out, listed and revoked by their holder. */
@Tag("C07")
class CertificatesApiTest extends StandingSimulator {
  private static final String NIP = "9462805323";

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(NIP);
  }

  private JsonNode query(String filter) throws Exception {
    return client
        .http
        .postJson("/v2/certificates/query?pageSize=10", filter, client.bearer())
        .json();
  }

  private Answer revoke(String serial, String body) throws Exception {
    return client.http.postJson("/v2/certificates/" + serial + "/revoke", body, client.bearer());
  }

  private String offline() throws Exception {
    return client.issue(NIP, "Offline").path("serialNumber").asText();
  }

  private List<String> states(String serial) throws Exception {
    List<String> states = new ArrayList<>();
    query("{\"certificateSerialNumber\":\"" + serial + "\"}")
        .path("certificates")
        .forEach(item -> states.add(item.path("status").asText()));
    return states;
  }

  @Test
  void list_tells_type_holder_and_use() throws Exception {
    offline();

    JsonNode list = query("{\"type\":\"Authentication\"}").path("certificates");

    assertEquals(1, list.size());
    assertEquals("Active", list.at("/0/status").asText());
    assertEquals("Nip", list.at("/0/subjectIdentifier/type").asText());
    assertEquals(NIP, list.at("/0/subjectIdentifier/value").asText());
    assertTrue(list.at("/0/lastUseDate").asText().startsWith("2026-06-09T10:00:00"));
    assertTrue(list.at("/0/commonName").asText().endsWith(" (uwierzytelnienie)"));
  }

  @Test
  void list_is_paged_from_the_latest() throws Exception {
    String last = "";
    for (int i = 0; i < 11; i++) {
      last = offline();
    }

    JsonNode first = query("{}");
    JsonNode second =
        client
            .http
            .postJson("/v2/certificates/query?pageSize=10&pageOffset=1", "{}", client.bearer())
            .json();

    assertEquals(10, first.path("certificates").size());
    assertEquals(last, first.at("/certificates/0/certificateSerialNumber").asText());
    assertTrue(first.path("hasMore").asBoolean());
    assertEquals(2, second.path("certificates").size());
    assertFalse(second.path("hasMore").asBoolean());
  }

  @Test
  void others_certificates_are_not_listed_nor_revoked() throws Exception {
    String foreign = client.issue("7732418501", "Offline").path("serialNumber").asText();

    assertEquals(List.of(), states(foreign));
    assertEquals(25008, revoke(foreign, "{}").errorCode());
  }

  @Test
  void revoked_certificate_is_revoked_for_good() throws Exception {
    String serial = offline();

    int status = revoke(serial, "{\"revocationReason\":\"KeyCompromise\"}").status();

    assertEquals(204, status);
    assertEquals(List.of("Revoked"), states(serial));
    assertEquals(25009, revoke(serial, "{}").errorCode());
  }

  @Test
  void blocked_certificate_is_listed_so_and_cannot_be_revoked() throws Exception {
    String serial = offline();
    client.http.post("/_control/certificates/" + serial + "/block");

    assertEquals(List.of("Blocked"), states(serial));
    assertEquals(25009, revoke(serial, "{}").errorCode());
  }

  @Test
  void certificate_shortened_on_the_test_environment_expires_then() throws Exception {
    String serial = offline();
    Answer shortened =
        client.http.exchange(
            "PUT",
            server.baseUri() + "/v2/testdata/certificates/" + serial,
            Optional.of("{\"validTo\":\"2026-06-09T11:00:00Z\"}"),
            "Content-Type",
            "application/json");
    List<String> before = states(serial);
    client.http.postJson("/_control/clock/advance", "{\"by\":\"PT61M\"}");
    client.logIn(NIP);

    assertEquals(200, shortened.status());
    assertEquals(List.of("Active"), before);
    assertEquals(List.of("Expired"), states(serial));
    assertEquals(
        0, query("{\"status\":\"Active\",\"type\":\"Offline\"}").path("certificates").size());
    assertEquals(
        0,
        query("{\"expiresAfter\":\"2026-06-09T11:30:00Z\",\"type\":\"Offline\"}")
            .path("certificates")
            .size());
  }

  @Test
  void login_by_token_cannot_revoke() throws Exception {
    String serial = offline();
    TokenWay tokens = new TokenWay(client.http);
    client.use(tokens.logIn(tokens.given(NIP), "Nip", NIP));

    Answer refused = revoke(serial, "{}");

    assertEquals(403, refused.status());
    assertEquals("auth-method-not-allowed", refused.json().path("reasonCode").asText());
  }

  @Test
  void malformed_serial_page_and_filter_are_told() throws Exception {
    assertEquals(21405, revoke("01f20a5d352ae590", "{}").errorCode());
    assertEquals(
        21405,
        client
            .http
            .postJson("/v2/certificates/query?pageSize=51", "{}", client.bearer())
            .errorCode());
    assertEquals(
        21001,
        client
            .http
            .postJson("/v2/certificates/query", "{\"status\":\"Fine\"}", client.bearer())
            .errorCode());
    assertEquals(
        21405,
        client
            .http
            .postJson(
                "/v2/certificates/retrieve", "{\"certificateSerialNumbers\":[]}", client.bearer())
            .errorCode());
  }
}
