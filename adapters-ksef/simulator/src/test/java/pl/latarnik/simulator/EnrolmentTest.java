package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wishes for certificates: what is issued, and what is refused with which code. */
@Tag("C07")
class EnrolmentTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private static final String PESEL = "85031412348";
  private static final String EC = "SHA256withECDSA";

  /** Made once: it costs a second. */
  private static final KeyPair RSA = Requests.rsa(2048);

  @BeforeEach
  void log_in() throws Exception {
    client.logIn(NIP);
  }

  private ObjectNode names() throws Exception {
    return (ObjectNode) client.get("/v2/certificates/enrollments/data").json();
  }

  private Answer enrol(String type, String csr) throws Exception {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("certificateName", "Kasa 1").put("certificateType", type).put("csr", csr);
    return client.http.postJson("/v2/certificates/enrollments", body.toString(), client.bearer());
  }

  @Test
  void beginning_without_an_offset_is_utc() throws Exception {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("certificateName", "Kasa 1").put("certificateType", "Offline");
    body.put("csr", Requests.csr(names(), Requests.ec("secp256r1"), EC));
    body.put("validFrom", "2026-06-10T07:00:00.123");

    // A time without an offset is none for the description of the interface.
    Answer taken =
        client
            .http
            .unchecked()
            .postJson("/v2/certificates/enrollments", body.toString(), client.bearer());
    X509Certificate issued = retrieve(end(taken).path("certificateSerialNumber").asText());

    assertEquals(Instant.parse("2026-06-10T07:00:00Z"), issued.getNotBefore().toInstant());
  }

  private Answer enrol(KeyPair keys, String algorithm) throws Exception {
    return enrol("Offline", Requests.csr(names(), keys, algorithm));
  }

  private JsonNode end(Answer taken) throws Exception {
    String path = "/v2/certificates/enrollments/" + taken.json().path("referenceNumber").asText();
    for (int i = 0; i < 300; i++) {
      JsonNode state = client.get(path).json();
      if (state.at("/status/code").asInt() != 100) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new AssertionError("the wish did not come to an end");
  }

  private X509Certificate retrieve(String serial) throws Exception {
    JsonNode answer =
        client
            .http
            .postJson(
                "/v2/certificates/retrieve",
                "{\"certificateSerialNumbers\":[\"" + serial + "\"]}",
                client.bearer())
            .json();
    return Login.certificate(
        "-----BEGIN CERTIFICATE-----\n"
            + answer.at("/certificates/0/certificate").asText()
            + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void test_data_change_how_many_certificates_a_subject_may_have_and_take_it_back()
      throws Exception {
    String path = "/v2/testdata/limits/subject/certificate";
    String wanted =
        "{\"subjectIdentifierType\":\"Nip\",\"enrollment\":{\"maxEnrollments\":1},"
            + "\"certificate\":{\"maxCertificates\":0}}";

    Answer changed = client.http.postJson(path, wanted, client.bearer());
    JsonNode told = client.get("/v2/limits/subject").json();
    Answer refused = enrol(Requests.ec("secp256r1"), EC);
    JsonNode counted = client.get("/v2/certificates/limits").json();
    Answer restored = client.http.delete(path, client.bearer());

    assertEquals(200, changed.status());
    assertEquals(1, told.at("/enrollment/maxEnrollments").asInt());
    assertEquals(0, told.at("/certificate/maxCertificates").asInt());
    assertEquals(25007, refused.errorCode());
    assertFalse(counted.path("canRequest").asBoolean(true));
    assertEquals(200, restored.status());
    assertEquals(
        100, client.get("/v2/limits/subject").json().at("/certificate/maxCertificates").asInt());
  }

  @Test
  void limits_of_a_subject_are_refused_below_nothing() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/testdata/limits/subject/certificate",
            "{\"subjectIdentifierType\":\"Regon\",\"enrollment\":{\"maxEnrollments\":-1}}",
            client.bearer());

    assertEquals(21405, refused.errorCode());
    assertEquals(2, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void offline_certificate_is_issued_with_its_shape() throws Exception {
    KeyPair keys = Requests.ec("secp256r1");

    Answer taken = enrol(keys, EC);
    JsonNode state = end(taken);
    X509Certificate issued = retrieve(state.path("certificateSerialNumber").asText());

    assertEquals(202, taken.status());
    assertTrue(taken.json().path("referenceNumber").asText().contains("-EH-"));
    assertEquals(200, state.at("/status/code").asInt());
    assertArrayEquals(keys.getPublic().getEncoded(), issued.getPublicKey().getEncoded());
    assertTrue(issued.getSubjectX500Principal().getName().contains(" (offline)"));
    assertFalse(issued.getKeyUsage()[0]);
    assertTrue(issued.getKeyUsage()[1]);
    assertTrue(issued.getCriticalExtensionOIDs().contains("2.5.29.15"));
    assertEquals(-1, issued.getBasicConstraints());
    issued.verify(server.authorityCertificate().getPublicKey());
  }

  @Test
  void authentication_certificate_logs_in_and_renews_under_the_same_names() throws Exception {
    KeyPair keys = RSA;
    JsonNode before = names();
    JsonNode state = end(enrol("Authentication", Requests.csr(before, keys, "SHA512withRSA")));
    X509Certificate issued = retrieve(state.path("certificateSerialNumber").asText());

    client.logIn(new Login(issued, keys.getPrivate()), "<Nip>" + NIP + "</Nip>");

    assertTrue(issued.getSubjectX500Principal().getName().contains(" (uwierzytelnienie)"));
    assertEquals(before, names());
  }

  @Test
  void request_signed_with_pss_is_taken() throws Exception {
    assertEquals(202, enrol(RSA, "SHA256withRSAandMGF1").status());
  }

  @Test
  void names_that_differ_are_refused() throws Exception {
    ObjectNode names = names().put("commonName", "Ktoś inny");

    assertEquals(25003, enrol("Offline", Requests.csr(names, ec(), EC)).errorCode());
  }

  @Test
  void name_that_is_missing_is_refused() throws Exception {
    ObjectNode names = names();
    names.remove("organizationIdentifier");

    assertEquals(25003, enrol("Offline", Requests.csr(names, ec(), EC)).errorCode());
  }

  private static KeyPair ec() throws Exception {
    return Requests.ec("secp256r1");
  }

  @Test
  void keys_of_other_sizes_and_curves_are_refused() throws Exception {
    assertEquals(25010, enrol(Requests.rsa(1024), "SHA256withRSA").errorCode());
    assertEquals(25010, enrol(Requests.ec("secp384r1"), EC).errorCode());
  }

  @Test
  void signature_algorithm_that_is_not_listed_is_refused() throws Exception {
    assertEquals(25011, enrol(RSA, "SHA224withRSA").errorCode());
  }

  @Test
  void request_with_a_broken_signature_or_no_structure_is_refused() throws Exception {
    byte[] der = Requests.der(names(), ec(), EC);
    der[der.length - 1] ^= 1;

    assertEquals(25004, enrol("Offline", Base64.getEncoder().encodeToString(der)).errorCode());
    assertEquals(25004, enrol("Offline", "AAECAw==").errorCode());
  }

  @Test
  void malformed_wish_tells_every_finding() throws Exception {
    Answer refused =
        client.http.postJson(
            "/v2/certificates/enrollments",
            "{\"certificateName\":\"x!\",\"certificateType\":\"Offline\",\"csr\":\"\",\"validFrom\":\"now\"}",
            client.bearer());

    assertEquals(21405, refused.errorCode());
    assertEquals(3, refused.json().at("/exception/exceptionDetailList/0/details").size());
  }

  @Test
  void key_of_another_holder_is_refused_in_the_state() throws Exception {
    KeyPair keys = ec();
    end(enrol(keys, EC));
    client.logIn("7732418501");

    JsonNode state = end(enrol(keys, EC));

    assertEquals(400, state.at("/status/code").asInt());
    assertTrue(state.at("/status/details/0").asText().contains("inny podmiot"));
  }

  @Test
  void wish_begins_when_it_asks_to() throws Exception {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("certificateName", "Od lipca").put("certificateType", "Offline");
    body.put("csr", Requests.csr(names(), ec(), EC)).put("validFrom", "2026-07-01T00:00:00Z");
    Answer taken =
        client.http.postJson("/v2/certificates/enrollments", body.toString(), client.bearer());

    X509Certificate issued = retrieve(end(taken).path("certificateSerialNumber").asText());

    assertEquals(Instant.parse("2026-07-01T00:00:00Z"), issued.getNotBefore().toInstant());
  }

  @Test
  void person_may_hold_six_certificates() throws Exception {
    client.http.putJson(
        "/_control/permissions",
        "{\"nip\":\"%s\",\"subject\":{\"type\":\"Pesel\",\"value\":\"%s\"},\"grant\":[\"InvoiceWrite\"]}"
            .formatted(NIP, PESEL));
    client.logIn(SelfSigned.person("PNOPL-" + PESEL), "<Nip>" + NIP + "</Nip>");
    for (int i = 0; i < 6; i++) {
      end(enrol(ec(), EC));
    }

    JsonNode limits = client.get("/v2/certificates/limits").json();

    assertEquals(6, limits.at("/certificate/limit").asInt());
    assertEquals(0, limits.at("/certificate/remaining").asInt());
    assertEquals(6, limits.at("/enrollment/remaining").asInt());
    assertFalse(limits.path("canRequest").asBoolean());
    assertEquals(25007, enrol(ec(), EC).errorCode());
  }

  @Test
  void login_by_token_cannot_enrol() throws Exception {
    TokenWay tokens = new TokenWay(client.http);
    JsonNode names = names();
    client.use(tokens.logIn(tokens.given(NIP), "Nip", NIP));

    assertEquals(25001, client.get("/v2/certificates/enrollments/data").errorCode());
    assertEquals(25002, enrol("Offline", Requests.csr(names, ec(), EC)).errorCode());
    assertFalse(client.get("/v2/certificates/limits").json().path("canRequest").asBoolean());
  }

  @Test
  void wish_is_forgotten_after_thirty_days_and_unknown_to_others() throws Exception {
    String path =
        "/v2/certificates/enrollments/" + enrol(ec(), EC).json().path("referenceNumber").asText();
    client.logIn("7732418501");
    int foreign = client.get(path).errorCode();
    client.http.postJson("/_control/clock/advance", "{\"by\":\"P31D\"}");
    client.logIn(NIP);

    assertEquals(25005, foreign);
    assertEquals(410, client.get(path).status());
  }
}
