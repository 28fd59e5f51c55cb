package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import pl.latarnik.adapters.ksef.signing.ForeignTool;
import pl.latarnik.adapters.ksef.signing.ForeignTool.End;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.verification.ContextIdentifier;

/** xmlsec1 verifies what the client signs, and the UPO of the simulator. */
class XmlsecTest {

  private static final ForeignTool XMLSEC = new ForeignTool("xmlsec1");
  private static final String CHALLENGE = "20260515-CR-2A10C5F000-1B2C3D4E5F-47";
  private static final String PROPERTIES = "http://uri.etsi.org/01903/v1.3.2#:SignedProperties";

  @TempDir private Path folder;

  @BeforeAll
  static void xmlsec_is_installed() {
    assumeTrue(XMLSEC.isThere(), "xmlsec1 is not installed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "2048"})
  void a_request_for_a_login_is_verified_and_a_changed_one_is_not(String key) throws Exception {
    TestCertificate made = TestCertificate.authentication().withKey(key).make();
    LoginCertificate login =
        LoginCertificate.read(made.pem(), Option.some(made.pemKey()), new char[0]).get();
    byte[] signed =
        AuthTokenRequest.signed(
                CHALLENGE,
                Instant.parse("2026-05-15T10:00:30Z"),
                ContextIdentifier.of(Simulation.SELLER),
                login)
            .get();

    assertVerified(signed, Simulation.SELLER.toString(), "1111111111");
  }

  @Test
  @Tag("U01")
  void a_upo_of_the_simulator_is_verified_and_a_changed_one_is_not() throws Exception {
    try (Simulation simulation = Simulation.start()) {
      KsefGateway gateway =
          new KsefHttpGateway(simulation.connection(simulation.login("EC")), Simulation.OUR_CLOCK);
      Given invoice = Simulation.invoice("FV/xmlsec/1");
      Submission sent =
          gateway
              .openSession()
              .flatMap(session -> gateway.send(session, invoice.file(), SendingMode.OFFLINE))
              .get();

      byte[] upo = upo(gateway, invoice, sent).file().toByteArray();

      assertVerified(upo, "FV/xmlsec/1", "FV/xmlsec/2");
    }
  }

  private static Upo upo(KsefGateway gateway, Given invoice, Submission sent) {
    for (int question = 0; question < 300; question++) {
      Either<KsefFailure, Fate> fate = gateway.fate(sent);
      if (fate.isRight() && fate.get() instanceof Fate.Accepted accepted) {
        Either<KsefFailure, Upo> upo = gateway.upo(sent, invoice.facts(), accepted.acceptance());
        if (upo.isRight()) {
          return upo.get();
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new IllegalStateException("no UPO came");
  }

  private void assertVerified(byte[] document, String text, String otherText) throws Exception {
    String xml = new String(document, StandardCharsets.UTF_8);
    assertTrue(xml.contains(text), text);

    End right = verify(xml);
    End wrong = verify(xml.replace(text, otherText));

    assertEquals(0, right.status(), right.said());
    assertNotEquals(0, wrong.status(), wrong.said());
  }

  private End verify(String xml) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("signed.xml"), xml);
    Document document = SecureXml.read(xml.getBytes(StandardCharsets.UTF_8)).get();
    String certificate =
        document.getElementsByTagNameNS("*", "X509Certificate").item(0).getTextContent();
    Path pem =
        Files.writeString(
            folder.resolve("signer.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + certificate.replaceAll("\\s", "").replaceAll("(.{64})(?=.)", "$1\n")
                + "\n-----END CERTIFICATE-----\n");
    return XMLSEC.run(
        "--verify",
        "--id-attr:Id",
        PROPERTIES,
        "--pubkey-cert-pem",
        pem.toString(),
        "--enabled-key-data",
        "rsa,ecdsa,key-name",
        file.toString());
  }
}
