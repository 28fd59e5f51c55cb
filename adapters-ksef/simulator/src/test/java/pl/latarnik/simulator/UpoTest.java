package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Confirmations against the official schema, signed and plain. */
@Tag("U01")
class UpoTest {
  private static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");
  private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

  private static SimulatorOptions options() {
    return SimulatorOptions.defaults()
        .withStandingClock(TUE_2026_06_09)
        .withProcessingTime(Duration.ofMillis(1));
  }

  private static String upo(SimulatorServer server, boolean collective) throws Exception {
    TestClient client = new TestClient(server).logIn(Invoices.SELLER);
    String session = client.open();
    JsonNode invoice =
        client.sendAndWait(
            session, Invoices.invoice(collective ? "FV/V" : "FV/U", "2026-06-08"), true);
    if (!collective) {
      return client.http.get(invoice.path("upoDownloadUrl").asText()).text();
    }
    client.close(session);
    JsonNode state = client.waitForSession(session, s -> s.at("/status/code").asInt() >= 200);
    return client.http.get(state.at("/upo/pages/0/downloadUrl").asText()).text();
  }

  private static Validator officialValidator() throws Exception {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    // The schema allows 10000 documents, more than the JDK's limit on content models.
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxOccurLimit", "0");
    return factory.newSchema(OfficialFiles.require("xsd/upo/upo-v4-3.xsd").toFile()).newValidator();
  }

  private static void validate(String xml) throws Exception {
    officialValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static String withoutSignature(String xml) throws Exception {
    Document document = Login.parse(xml);
    Node signature = document.getElementsByTagNameNS(SIGNATURES, "Signature").item(0);
    document.getDocumentElement().removeChild(signature);
    return Login.text(document);
  }

  @Test
  void plain_confirmation_is_valid_as_delivered() throws Exception {
    try (SimulatorServer server =
        SimulatorServer.start(options().withUpoForm(SimulatorOptions.UpoForm.PLAIN))) {
      String upo = upo(server, false);

      assertFalse(upo.contains("Signature"));
      validate(upo);
    }
  }

  @Test
  void signed_confirmations_are_valid_once_the_signature_is_taken_off_a_copy() throws Exception {
    try (SimulatorServer server = SimulatorServer.start(options())) {
      validate(withoutSignature(upo(server, false)));
      validate(withoutSignature(upo(server, true)));
    }
  }

  /** The reason why the plain form exists: the official schema has no place for a signature. */
  @Test
  void official_schema_refuses_any_enveloped_signature() throws Exception {
    OfficialFiles.require("xsd/upo/upo-v4-3.xsd");
    try (SimulatorServer server = SimulatorServer.start(options())) {
      String upo = upo(server, false);

      SAXException refused = assertThrows(SAXException.class, () -> validate(upo));
      assertTrue(String.valueOf(refused.getMessage()).contains("Signature"));
    }
  }

  @Test
  void altered_confirmation_does_not_verify() throws Exception {
    try (SimulatorServer server = SimulatorServer.start(options())) {
      String altered = upo(server, false).replace("FV/U", "FV/X");

      assertFalse(Login.verifies(Login.parse(altered), server.upoCertificate().getPublicKey()));
    }
  }

  @Test
  void test_profile_writes_the_suffix_of_the_test_environment() throws Exception {
    try (SimulatorServer server =
        SimulatorServer.start(options().withProfile(SimulatorOptions.Profile.TEST))) {
      assertTrue(upo(server, false).contains("Ministerstwo Finansów - środowisko testowe (TE)<"));
    }
  }

  @Test
  void times_carry_the_warsaw_offset() throws Exception {
    try (SimulatorServer server = SimulatorServer.start(options())) {
      assertTrue(
          upo(server, false).contains("<DataNadaniaNumeruKSeF>2026-06-09T12:00:00.000+02:00<"));
    }
  }

  @Test
  void internal_id_is_named_as_context() throws Exception {
    try (SimulatorServer server = SimulatorServer.start(options())) {
      TestClient client = new TestClient(server);
      String id = Invoices.SELLER + "-12345";
      client.logIn(
          Login.of(client.issue(Invoices.SELLER, "Authentication")),
          "<InternalId>" + id + "</InternalId>");
      JsonNode invoice =
          client.sendAndWait(client.open(), Invoices.invoice("FV/I", "2026-06-08"), true);

      String upo = client.http.get(invoice.path("upoDownloadUrl").asText()).text();

      assertTrue(upo.contains("<IdWewnetrzny>" + id + "<"));
    }
  }

  @Test
  @Tag("F-23")
  void link_expires_after_three_days() throws Exception {
    try (SimulatorServer server = SimulatorServer.start(options())) {
      TestClient client = new TestClient(server).logIn(Invoices.SELLER);
      JsonNode invoice =
          client.sendAndWait(client.open(), Invoices.invoice("FV/L", "2026-06-08"), true);
      client.http.postJson("/_control/clock/advance", "{\"by\":\"PT73H\"}");

      assertEquals(403, client.http.get(invoice.path("upoDownloadUrl").asText()).status());
    }
  }
}
