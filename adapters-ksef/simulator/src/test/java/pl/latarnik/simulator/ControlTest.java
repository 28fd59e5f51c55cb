package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The control interface: state, clock, certificates, reset. */
@Tag("V01")
class ControlTest extends StandingSimulator {
  private static final String MON_DAY = "2026-06-08";

  @Test
  void state_shows_every_invoice_with_its_fate() throws Exception {
    client.logIn(Invoices.SELLER);
    String session = client.open();
    byte[] invoice = Invoices.invoice("FV/S", MON_DAY);
    JsonNode accepted = client.sendAndWait(session, invoice, true);
    client.sendAndWait(session, invoice, true);

    JsonNode invoices = client.http.get("/_control/state").json().path("invoices");

    assertEquals(2, invoices.size());
    assertEquals(TestClient.hash(invoice), invoices.at("/0/hash").asText());
    assertEquals("FV/S", invoices.at("/0/p2").asText());
    assertEquals(Invoices.SELLER, invoices.at("/0/sellerNip").asText());
    assertEquals(accepted.path("ksefNumber"), invoices.at("/0/ksefNumber"));
    assertEquals("Offline", invoices.at("/0/mode").asText());
    assertEquals(200, invoices.at("/0/status").asInt());
    assertEquals(440, invoices.at("/1/status").asInt());
    assertEquals(Invoices.SELLER, invoices.at("/1/sellerNip").asText());
    assertTrue(invoices.at("/1/ksefNumber").isNull());
  }

  @Test
  void profile_is_one_of_three_and_forgotten_by_a_reset() throws Exception {
    Answer unknown = client.http.putJson("/_control/profile", "{\"profile\":\"PRD\"}");
    client.http.putJson("/_control/profile", "{\"profile\":\"TEST\"}");
    String before = client.http.get("/_control/state").json().path("profile").asText();
    client.http.post("/_control/reset");

    assertEquals(400, unknown.status());
    assertEquals("TEST", before);
    assertEquals("NEUTRAL", client.http.get("/_control/state").json().path("profile").asText());
  }

  @Test
  void clock_stands_where_it_was_put() throws Exception {
    client.http.putJson(
        "/_control/clock", "{\"instant\":\"2026-12-24T23:30:00Z\",\"running\":false}");

    JsonNode challenge = client.http.post("/v2/auth/challenge").json();

    assertEquals("2026-12-24T23:30:00.0000000+00:00", challenge.path("timestamp").asText());
    assertTrue(challenge.path("challenge").asText().startsWith("20261225-CR-"));
  }

  @Test
  void clock_is_advanced_by_a_duration() throws Exception {
    Answer answer = client.http.postJson("/_control/clock/advance", "{\"by\":\"PT26H\"}");

    assertEquals("2026-06-10T12:00:00Z", answer.json().path("instant").asText());
    assertEquals(false, answer.json().path("running").asBoolean());
  }

  @Test
  void running_clock_runs_on_from_where_it_was_put() throws Exception {
    client.http.putJson(
        "/_control/clock", "{\"instant\":\"2026-12-24T12:00:00Z\",\"running\":true}");

    Instant first = Instant.parse(clock().path("instant").asText());
    Instant second = Instant.parse(clock().path("instant").asText());

    assertTrue(second.isAfter(first));
    assertTrue(Duration.between(first, second).compareTo(Duration.ofMinutes(1)) < 0);
  }

  private JsonNode clock() throws Exception {
    return client.http.get("/_control/clock").json();
  }

  @Test
  void nonsense_duration_is_refused() throws Exception {
    assertEquals(400, client.http.postJson("/_control/clock/advance", "{\"by\":\"26h\"}").status());
  }

  @Test
  void reset_forgets_invoices_tokens_and_notices() throws Exception {
    client.logIn(Invoices.SELLER);
    client.sendAndWait(client.open(), Invoices.invoice("FV/S", MON_DAY), true);
    client.http.postJson("/_control/clock/advance", "{\"by\":\"P1D\"}");

    assertEquals(204, client.http.post("/_control/reset").status());
    JsonNode state = client.http.get("/_control/state").json();

    assertEquals(0, state.path("invoices").size());
    assertEquals("2026-06-09T10:00:00Z", state.at("/clock/instant").asText());
    assertEquals(401, client.get("/v2/limits/context").status());
  }

  @Test
  void issued_offline_certificate_has_the_shape_of_a_real_one() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");

    X509Certificate certificate = Login.certificate(issued.path("certificate").asText());
    certificate.verify(server.authorityCertificate().getPublicKey());
    boolean[] usage = certificate.getKeyUsage();

    assertTrue(issued.path("serialNumber").asText().matches("[0-9A-F]{16}"));
    assertEquals(
        Long.parseUnsignedLong(issued.path("serialNumber").asText(), 16),
        certificate.getSerialNumber().longValueExact());
    assertEquals(false, usage[0]);
    assertEquals(true, usage[1]);
    assertTrue(certificate.getSubjectX500Principal().getName().contains("(offline)"));
  }

  @Test
  void issued_key_fits_its_certificate() throws Exception {
    Login login = Login.of(client.issue(Invoices.SELLER, "Authentication"));

    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(login.key());
    signer.update(new byte[] {1, 2, 3});
    byte[] value = signer.sign();
    signer.initVerify(login.certificate());
    signer.update(new byte[] {1, 2, 3});

    assertTrue(signer.verify(value));
  }

  @Test
  void key_with_a_password_is_pbes2_and_opens_with_it() throws Exception {
    String pem =
        client
            .http
            .postJson(
                "/_control/certificates",
                "{\"nip\":\"%s\",\"type\":\"Offline\",\"password\":\"latarnia 1\"}"
                    .formatted(Invoices.SELLER))
            .json()
            .path("privateKey")
            .asText();

    EncryptedPrivateKeyInfo encrypted =
        new EncryptedPrivateKeyInfo(
            Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    String algorithm = encrypted.getAlgParameters().toString();
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.DECRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm)
            .generateSecret(new PBEKeySpec("latarnia 1".toCharArray())),
        encrypted.getAlgParameters());

    assertTrue(pem.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    assertEquals("PBEWithHmacSHA256AndAES_256", algorithm);
    assertEquals("EC", keyAlgorithm(encrypted.getKeySpec(cipher).getEncoded()));
  }

  private static String keyAlgorithm(byte[] pkcs8) throws Exception {
    return java.security.KeyFactory.getInstance("EC")
        .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(pkcs8))
        .getAlgorithm();
  }

  @Test
  void unknown_type_of_certificate_is_refused() throws Exception {
    Answer refused =
        client.http.postJson(
            "/_control/certificates", "{\"nip\":\"9462805323\",\"type\":\"offline\"}");

    assertEquals(400, refused.status());
    assertTrue(refused.errorDetail().contains("offline"));
  }
}
