package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Option;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.ContextIdentifier.Type;

class AuthTokenRequestTest {

  private static final String CHALLENGE = "20260515-CR-2A10C5F000-1B2C3D4E5F-47";
  private static final Instant CHALLENGED = Instant.parse("2026-05-15T10:00:30.1234567Z");
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";

  @ParameterizedTest
  @CsvSource({
    "secp256r1, http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, 64",
    "secp384r1, http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256, 96",
    "2048, http://www.w3.org/2001/04/xmldsig-more#rsa-sha256, 256"
  })
  void the_signature_is_right_and_an_ecdsa_one_is_R_and_S(String key, String method, int length) {
    Document request = request(login(key), context(Type.NIP));

    // The same check that UPO go through, by the JDK: written apart from what signs.
    assertEquals(Option.none(), UpoSignature.problem(request, UpoSeal.REQUIRED));
    assertEquals(method, attribute(request, "SignatureMethod"));
    assertEquals(
        length,
        Base64.getMimeDecoder().decode(element(request, "SignatureValue").getTextContent()).length);
  }

  @Test
  void any_change_breaks_the_signature() {
    byte[] request =
        AuthTokenRequest.signed(CHALLENGE, CHALLENGED, context(Type.NIP), login("secp256r1")).get();
    String text = new String(request, StandardCharsets.UTF_8);

    for (List<String> change :
        List.of(
            List.of("1111111111<", "1111111112<"),
            List.of("09:59:30", "09:59:31"),
            List.of("certificateSubject", "certificateFingerprint"))) {
      assertTrue(text.contains(change.get(0)), change.get(0));
      byte[] changed = text.replace(change.get(0), change.get(1)).getBytes(StandardCharsets.UTF_8);
      assertTrue(
          UpoSignature.problem(SecureXml.read(changed).get(), UpoSeal.REQUIRED).isDefined(),
          change.toString());
    }
  }

  @Test
  void the_signature_covers_the_document_and_its_own_properties() {
    Document request = request(login("secp256r1"), context(Type.NIP));

    assertEquals(2, request.getElementsByTagNameNS(DS, "Reference").getLength());
    Element properties =
        (Element)
            request
                .getElementsByTagNameNS("http://uri.etsi.org/01903/v1.3.2#", "SignedProperties")
                .item(0);
    Element second = (Element) request.getElementsByTagNameNS(DS, "Reference").item(1);
    assertEquals("#" + properties.getAttribute("Id"), second.getAttribute("URI"));
    assertEquals("http://uri.etsi.org/01903#SignedProperties", second.getAttribute("Type"));
  }

  @Test
  void the_signing_time_is_a_minute_before_the_challenge() {
    Document request = request(login("secp256r1"), context(Type.NIP));

    Node time =
        request.getElementsByTagNameNS("http://uri.etsi.org/01903/v1.3.2#", "SigningTime").item(0);

    assertEquals("2026-05-15T09:59:30Z", time.getTextContent());
  }

  @Test
  void a_certificate_without_nip_and_pesel_goes_by_its_fingerprint() {
    TestCertificate foreign =
        TestCertificate.authentication().withSubject("C=DE, CN=Leuchtturm GmbH").make();
    LoginCertificate login =
        LoginCertificate.read(foreign.pem(), Option.some(foreign.pemKey()), new char[0]).get();

    Document request = request(login, context(Type.NIP));

    assertEquals(
        "certificateFingerprint", element(request, "SubjectIdentifierType").getTextContent());
    assertEquals(
        "certificateSubject",
        element(request(login, context(Type.PEPPOL_ID)), "SubjectIdentifierType").getTextContent(),
        "no fingerprint opens the context of a provider of Peppol services");
  }

  @ParameterizedTest
  @EnumSource
  void the_request_fits_the_published_schema(Type type) throws IOException, SAXException {
    Path published = Path.of("../../shared/ksef/xsd/auth/schemat_auth_v2-1.xsd");
    assumeTrue(Files.exists(published)); // Only where the schemas lie beside the project.
    // Two of its patterns hold ^ or $ as if they were anchors, which refuses every right value.
    String schema =
        Files.readString(published)
            .replaceAll("(<xsd:pattern value=\")\\^?(.*?)\\$?(\"/>)", "$1$2$3");
    Document request = request(login("secp256r1"), context(type));
    Node signature = request.getElementsByTagNameNS(DS, "Signature").item(0);
    signature.getParentNode().removeChild(signature);

    Schema compiled =
        SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(schema)));

    compiled
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(SecureXml.write(request))));
  }

  @ParameterizedTest
  @EnumSource
  void the_request_fits_the_schema_of_this_program(Type type) {
    assertEquals(
        Option.none(),
        DocumentStructure.problemOfRequest(request(login("secp256r1"), context(type))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Płacę wszystkim",
        "20260515-CR-2A10C5F000-1B2C3D4E5F-4",
        "20260515-CR-2a10c5f000-1B2C3D4E5F-47",
        "20260515-AU-2A10C5F000-1B2C3D4E5F-47"
      })
  void nothing_is_signed_that_is_no_challenge(String text) {
    String problem =
        AuthTokenRequest.signed(text, CHALLENGED, context(Type.NIP), login("secp256r1")).getLeft();

    assertTrue(problem.contains("structure"), problem);
  }

  private static ContextIdentifier context(Type type) {
    return new ContextIdentifier(
        type,
        switch (type) {
          case NIP -> "1111111111";
          case INTERNAL_ID -> "5265877635-12345";
          case NIP_VAT_UE -> "5265877635-DE123456789";
          case PEPPOL_ID -> "PPL123456";
        });
  }

  private static LoginCertificate login(String key) {
    TestCertificate made = TestCertificate.authentication().withKey(key).make();
    return LoginCertificate.read(made.pem(), Option.some(made.pemKey()), new char[0]).get();
  }

  private static Document request(LoginCertificate login, ContextIdentifier context) {
    return SecureXml.read(AuthTokenRequest.signed(CHALLENGE, CHALLENGED, context, login).get())
        .get();
  }

  private static Element element(Document document, String name) {
    return (Element) document.getElementsByTagNameNS("*", name).item(0);
  }

  private static String attribute(Document document, String name) {
    return element(document, name).getAttribute("Algorithm");
  }
}
