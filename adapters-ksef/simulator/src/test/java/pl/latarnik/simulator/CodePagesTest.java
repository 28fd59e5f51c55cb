package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages behind both codes. */
@Tag("V05")
class CodePagesTest {
  private static final Instant TUE_2026_07_14 = Instant.parse("2026-07-14T10:00:00Z");
  private static final String MON_DAY = "2026-07-13";
  private static final String MON_IN_LINKS = "13-07-2026";

  private final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_07_14)
              .withProcessingTime(Duration.ofMillis(1)));
  private final TestClient client = new TestClient(server);

  @AfterEach
  void stop() {
    server.close();
  }

  private static String url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String urlHash(byte[] invoice) throws Exception {
    return url(java.security.MessageDigest.getInstance("SHA-256").digest(invoice));
  }

  private JsonNode page(String path) throws Exception {
    return client.http.get(path, "Accept", "application/json").json();
  }

  private String kodI(byte[] invoice) throws Exception {
    return "/invoice/" + Invoices.SELLER + "/" + MON_IN_LINKS + "/" + urlHash(invoice);
  }

  @Test
  @Tag("C01")
  void invoice_is_found_only_after_it_was_accepted() throws Exception {
    byte[] invoice = Invoices.invoice("FV/1", MON_DAY);
    JsonNode before = page(kodI(invoice));
    client.logIn(Invoices.SELLER);
    JsonNode state = client.sendAndWait(client.open(), invoice, true);

    JsonNode after = page(kodI(invoice));

    assertEquals(false, before.path("found").asBoolean());
    assertEquals(true, after.path("found").asBoolean());
    assertEquals(state.path("ksefNumber"), after.path("ksefNumber"));
  }

  @Test
  void invoice_is_not_found_under_another_day_or_seller() throws Exception {
    byte[] invoice = Invoices.invoice("FV/1", MON_DAY);
    client.logIn(Invoices.SELLER);
    client.sendAndWait(client.open(), invoice, true);

    JsonNode otherDay = page(kodI(invoice).replace(MON_IN_LINKS, "12-07-2026"));
    JsonNode otherSeller = page(kodI(invoice).replace(Invoices.SELLER, Invoices.BUYER));

    assertEquals(false, otherDay.path("found").asBoolean());
    assertEquals(false, otherSeller.path("found").asBoolean());
  }

  @Test
  void old_code_leads_to_the_technical_correction() throws Exception {
    client.logIn(Invoices.SELLER);
    byte[] rejected = Invoices.invoice("FV/2", MON_DAY);
    String session = client.open();
    ObjectNode request = client.sendRequest(Invoices.invoice("FV/2 ", MON_DAY), true);
    request.put("hashOfCorrectedInvoice", TestClient.hash(rejected));
    client.waitFor(session, client.send(session, request));

    JsonNode answer = page(kodI(rejected));

    assertEquals(true, answer.path("found").asBoolean());
    assertEquals(true, answer.path("technicallyCorrected").asBoolean());
  }

  @Test
  void page_for_people_is_polish_html_that_names_the_simulation() throws Exception {
    Answer page = client.http.get(kodI(Invoices.invoice("FV/1", MON_DAY)));

    assertTrue(page.header("Content-Type").orElse("").startsWith("text/html"));
    assertTrue(page.text().contains("Faktura nie została znaleziona w KSeF!"));
    assertTrue(page.text().contains("To nie jest Krajowy System e-Faktur"));
  }

  @Test
  void malformed_address_is_told() throws Exception {
    assertEquals(400, client.http.get("/invoice/123/13-07-2026/abc").status());
    assertEquals(400, client.http.get("/invoice/" + Invoices.SELLER + "/2026-07-13/abc").status());
  }

  /** Signs a link for this simulator. */
  private String kodII(JsonNode issued, String algorithm) throws Exception {
    return kodII(issued, algorithm, "");
  }

  private String kodII(JsonNode issued, String algorithm, String prefix) throws Exception {
    Login login = Login.of(issued);
    String unsigned =
        server.baseUri().getAuthority()
            + "/certificate/Nip/%s/%s/%s/%s"
                .formatted(
                    Invoices.SELLER,
                    Invoices.SELLER,
                    issued.path("serialNumber").asText(),
                    urlHash(Invoices.invoice("FV/1", MON_DAY)));
    String path = unsigned.substring(unsigned.indexOf('/'));
    return path + "/" + url(signed(login.key(), algorithm, prefix + unsigned));
  }

  private static byte[] signed(PrivateKey key, String algorithm, String text) throws Exception {
    Signature signer = Signature.getInstance(algorithm);
    if (algorithm.equals("RSASSA-PSS")) {
      signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
    signer.initSign(key);
    signer.update(text.getBytes(StandardCharsets.UTF_8));
    return signer.sign();
  }

  @Test
  @Tag("C02")
  void signature_of_an_offline_certificate_is_confirmed_in_both_ec_forms() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");

    assertEquals(true, valid(kodII(issued, "SHA256withECDSAinP1363Format")));
    assertEquals(true, valid(kodII(issued, "SHA256withECDSA")));
  }

  @Test
  void signature_over_http_too_holds_on_loopback_and_is_told() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");
    String link = kodII(issued, "SHA256withECDSA", "http://");

    JsonNode answer = page(link);

    assertEquals(true, answer.path("valid").asBoolean());
    assertEquals(true, answer.path("schemeSigned").asBoolean());
    assertTrue(answer.path("messages").toString().contains("przedrostkiem http://"));
    assertTrue(client.http.get(link).text().contains("byłby tam nieprawidłowy"));
  }

  @Test
  void signature_over_https_too_is_not_confirmed() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");

    JsonNode answer = page(kodII(issued, "SHA256withECDSA", "https://"));

    assertEquals(false, answer.path("valid").asBoolean());
    assertEquals(false, answer.path("signatureValid").asBoolean());
    assertEquals(false, answer.path("schemeSigned").asBoolean());
  }

  @Test
  void signature_over_http_and_another_host_is_not_confirmed() throws Exception {
    Login issued = Login.of(client.issue(Invoices.SELLER, "Offline"));
    String unsigned =
        "qr-test.ksef.mf.gov.pl/certificate/Nip/%s/%s/%s/%s"
            .formatted(
                Invoices.SELLER,
                Invoices.SELLER,
                Holder.of(issued.certificate()).serial(),
                urlHash(Invoices.invoice("FV/1", MON_DAY)));

    String right = asIfAt(link(issued, unsigned, ""));
    String wrong = asIfAt(link(issued, unsigned, "http://"));

    assertTrue(right.contains("\"valid\":true"), right);
    assertTrue(wrong.contains("\"signatureValid\":false"), wrong);
  }

  private static URI link(Login issued, String unsigned, String prefix) throws Exception {
    return URI.create(
        "http://"
            + unsigned
            + "/"
            + url(signed(issued.key(), "SHA256withECDSA", prefix + unsigned)));
  }

  @Test
  void signature_of_an_rsa_certificate_is_confirmed_with_pss_only() throws Exception {
    JsonNode issued =
        client
            .http
            .postJson(
                "/_control/certificates",
                "{\"nip\":\"%s\",\"type\":\"Offline\",\"keyAlgorithm\":\"RSA\"}"
                    .formatted(Invoices.SELLER))
            .json();

    assertEquals(true, valid(kodII(issued, "RSASSA-PSS")));
    assertEquals(false, valid(kodII(issued, "SHA256withRSA")));
  }

  private boolean valid(String path) throws Exception {
    return page(path).path("valid").asBoolean();
  }

  @Test
  void certificate_of_type_authentication_is_not_confirmed() throws Exception {
    JsonNode answer =
        page(kodII(client.issue(Invoices.SELLER, "Authentication"), "SHA256withECDSA"));

    assertEquals(false, answer.path("valid").asBoolean());
    assertEquals(true, answer.path("signatureValid").asBoolean());
    assertEquals(false, answer.path("certificateTypeOffline").asBoolean());
  }

  @Test
  @Tag("C-02")
  void revoked_certificate_is_not_confirmed() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");
    client.http.post("/_control/certificates/" + issued.path("serialNumber").asText() + "/revoke");

    JsonNode answer = page(kodII(issued, "SHA256withECDSA"));

    assertEquals(true, answer.path("certificateExists").asBoolean());
    assertEquals(false, answer.path("certificateActive").asBoolean());
    assertEquals(false, answer.path("valid").asBoolean());
  }

  @Test
  void issuer_whose_rights_were_withdrawn_is_not_confirmed() throws Exception {
    String path = kodII(client.issue(Invoices.SELLER, "Offline"), "SHA256withECDSA");
    client.http.putJson(
        "/_control/permissions",
        "{\"nip\":\"" + Invoices.SELLER + "\",\"withdraw\":[\"InvoiceWrite\"]}");

    JsonNode answer = page(path);

    assertEquals(false, answer.path("issuerHasRights").asBoolean());
    assertEquals(true, answer.path("signatureValid").asBoolean());
    assertEquals(false, answer.path("valid").asBoolean());
  }

  @Test
  void shortened_certificate_is_not_confirmed_after_its_new_end() throws Exception {
    JsonNode issued = client.issue(Invoices.SELLER, "Offline");
    String path = kodII(issued, "SHA256withECDSA");
    client.http.exchange(
        "PUT",
        server.baseUri() + "/v2/testdata/certificates/" + issued.path("serialNumber").asText(),
        java.util.Optional.of("{\"validTo\":\"2026-01-01T00:00:00Z\"}"),
        "Content-Type",
        "application/json");

    assertEquals(false, page(path).path("certificateActive").asBoolean());
  }

  @Test
  void expired_certificate_is_not_confirmed() throws Exception {
    String path = kodII(client.issue(Invoices.SELLER, "Offline"), "SHA256withECDSA");
    client.http.postJson("/_control/clock/advance", "{\"by\":\"P731D\"}");

    assertEquals(false, page(path).path("certificateActive").asBoolean());
  }

  @Test
  void unknown_certificate_is_not_confirmed() throws Exception {
    String path = kodII(client.issue(Invoices.SELLER, "Offline"), "SHA256withECDSA");

    JsonNode answer = page(path.replaceFirst("/01[0-9A-F]{14}/", "/0102030405060708/"));

    assertEquals(false, answer.path("certificateExists").asBoolean());
  }

  @Test
  void official_vectors_get_their_verdicts() throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(OfficialFiles.text("vectors/qr-vectors.json"));
    for (String name : List.of("offline-ec", "offline-rsa")) {
      String body =
          new ObjectMapper()
              .createObjectNode()
              .put("certificate", OfficialFiles.text("vectors/" + name + ".crt.pem"))
              .toString();
      assertEquals(201, client.http.postJson("/_control/certificates", body).status());
    }
    List<String> wrong = new ArrayList<>();
    collect(vectors.path("valid"), "true", wrong);
    collect(vectors.path("invalid"), "false", wrong);

    assertEquals(List.of(), wrong);
  }

  private void collect(JsonNode links, String expected, List<String> wrong) throws IOException {
    var names = links.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      String link = links.path(name).asText();
      if (link.contains("/certificate/")) {
        String answer = asIfAt(URI.create(link));
        if (!answer.contains("\"valid\":" + expected)) {
          wrong.add(name + " " + answer);
        }
      }
    }
  }

  /** Asks this simulator under another host's name, which the JDK's client does not allow. */
  private String asIfAt(URI link) throws IOException {
    try (Socket socket = new Socket(server.baseUri().getHost(), server.baseUri().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + link.getRawPath()
                      + " HTTP/1.1\r\nHost: "
                      + link.getHost()
                      + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
