package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.xml.crypto.dsig.spec.XPathType;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Login by signature: what is taken, what is refused, how tokens live. */
@Tag("V01")
class LoginTest extends StandingSimulator {
  private static final String NIP = "9462805323";
  private static final String OTHER_NIP = "7732418501";
  private static final String CONTEXT = "<Nip>" + NIP + "</Nip>";

  private Login own() throws Exception {
    return Login.of(client.issue(NIP, "Authentication"));
  }

  private String request() throws Exception {
    return Login.request("2.1", client.challenge(), CONTEXT);
  }

  private String access(String path, String bearer) throws Exception {
    return client.http.post(path, "Authorization", "Bearer " + bearer).json().toString();
  }

  @Test
  void refreshed_token_differs_from_the_fetched_one_within_a_second_but_not_from_another()
      throws Exception {
    Answer started = send(own().sign(request()));
    String authentication = started.json().at("/authenticationToken/token").asText();
    finalState(started);
    JsonNode tokens =
        client
            .http
            .post("/v2/auth/token/redeem", "Authorization", "Bearer " + authentication)
            .json();
    String refresh = tokens.at("/refreshToken/token").asText();

    String first = access("/v2/auth/token/refresh", refresh);
    String second = access("/v2/auth/token/refresh", refresh);

    assertEquals(first, second);
    String claims =
        new String(
            Base64.getUrlDecoder().decode(tokens.at("/accessToken/token").asText().split("\\.")[1]),
            java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(claims.contains("\"rol\":\"[\\\"Owner\\\"]\""), claims);
    assertTrue(!first.contains(tokens.at("/accessToken/token").asText()), first);
  }

  @Test
  void path_that_is_not_simulated_is_refused_by_name() throws Exception {
    Answer refused = client.http.unchecked().post("/v2/permissions/everybody/grants");

    assertEquals(404, refused.status());
    assertTrue(
        refused.json().path("detail").asText().contains("POST /v2/permissions/everybody/grants"),
        refused.text());
  }

  private Answer send(String signed) throws Exception {
    return client.http.postXml("/v2/auth/xades-signature", signed);
  }

  private void advance(String by) throws Exception {
    client.http.postJson("/_control/clock/advance", "{\"by\":\"" + by + "\"}");
  }

  private static Login selfSigned(String identifier) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair keys = generator.generateKeyPair();
    X500Name name =
        new X500NameBuilder()
            .addRDN(BCStyle.CN, "Anna Samopodpisana")
            .addRDN(BCStyle.SERIALNUMBER, identifier)
            .build();
    var holder =
        new X509v3CertificateBuilder(
                name,
                BigInteger.TEN,
                new Time(new DERUTCTime("260101000000Z")),
                new Time(new DERUTCTime("270101000000Z")),
                name,
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    return new Login(new JcaX509CertificateConverter().getCertificate(holder), keys.getPrivate());
  }

  @Test
  void a_filter_may_take_out_the_signature_and_nothing_else() throws Exception {
    String signature = "/descendant::ds:Signature";
    Answer taken = send(own().signFiltered(request(), XPathType.Filter.SUBTRACT, signature));
    Answer otherFilter = send(own().signFiltered(request(), XPathType.Filter.UNION, signature));
    Answer otherPath =
        send(own().signFiltered(request(), XPathType.Filter.SUBTRACT, "/descendant::*"));

    assertEquals(202, taken.status(), taken.text());
    assertEquals(400, otherFilter.status());
    assertEquals(400, otherPath.status());
    assertTrue(otherPath.text().contains("xmldsig-filter2"), otherPath.text());
  }

  @Test
  void older_request_namespace_is_still_taken() throws Exception {
    assertEquals(202, send(own().sign(Login.request("2.0", client.challenge(), CONTEXT))).status());
  }

  @Test
  void rsa_key_is_taken() throws Exception {
    JsonNode issued =
        client
            .http
            .postJson(
                "/_control/certificates",
                "{\"nip\":\"%s\",\"type\":\"Authentication\",\"keyAlgorithm\":\"RSA\"}"
                    .formatted(NIP))
            .json();

    assertEquals(202, send(Login.of(issued).sign(request())).status());
  }

  @Test
  void self_signed_certificate_of_an_accountant_opens_her_clients_context() throws Exception {
    client.http.putJson(
        "/_control/permissions",
        "{\"nip\":\"%s\",\"subject\":{\"type\":\"Nip\",\"value\":\"%s\"},\"grant\":[\"InvoiceWrite\"]}"
            .formatted(NIP, OTHER_NIP));

    client.logIn(selfSigned("TINPL-" + OTHER_NIP), CONTEXT);

    assertEquals(201, openStatus());
  }

  @Test
  void internal_id_is_a_context() throws Exception {
    client.logIn(own(), "<InternalId>" + NIP + "-12345</InternalId>");

    assertEquals(201, openStatus());
  }

  private int openStatus() throws Exception {
    return client
        .http
        .postJson(
            "/v2/sessions/online",
            client.openRequest(java.security.spec.MGF1ParameterSpec.SHA256).toString(),
            client.bearer())
        .status();
  }

  @Test
  void certificate_of_type_offline_cannot_log_in() throws Exception {
    Answer refused = send(Login.of(client.issue(NIP, "Offline")).sign(request()));

    assertEquals(400, refused.status());
    assertEquals(21115, refused.errorCode());
    assertTrue(refused.errorDetail().contains("Offline"));
  }

  @Test
  void certificate_without_nip_or_pesel_cannot_name_a_subject() throws Exception {
    assertEquals(21115, send(selfSigned("XX-1").sign(request())).errorCode());
  }

  @Test
  void revoked_certificate_fails_when_its_state_is_read() throws Exception {
    JsonNode issued = client.issue(NIP, "Authentication");
    client.http.post("/_control/certificates/" + issued.path("serialNumber").asText() + "/revoke");

    JsonNode state = finalState(send(Login.of(issued).sign(request())));

    assertEquals(460, state.at("/status/code").asInt());
    assertEquals("Certyfikat odwołany", state.at("/status/details/0").asText());
  }

  @Test
  void expired_certificate_fails_when_its_state_is_read() throws Exception {
    Login login = selfSigned("TINPL-" + NIP);
    advance("P300D");

    assertEquals(460, finalState(send(login.sign(request()))).at("/status/code").asInt());
  }

  private JsonNode finalState(Answer started) throws Exception {
    String path = "/v2/auth/" + started.json().path("referenceNumber").asText();
    String token = started.json().at("/authenticationToken/token").asText();
    for (int i = 0; i < 300; i++) {
      JsonNode state = client.http.get(path, "Authorization", "Bearer " + token).json();
      if (state.at("/status/code").asInt() != 100) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new AssertionError("the login did not come to an end");
  }

  @Test
  void document_without_signature_is_refused() throws Exception {
    assertEquals(9102, send(request()).errorCode());
  }

  @Test
  void document_with_two_signatures_is_refused() throws Exception {
    Login login = own();

    assertEquals(9103, send(login.sign(login.sign(request()))).errorCode());
  }

  @Test
  void plain_signature_without_xades_properties_is_refused() throws Exception {
    Answer refused = send(own().sign(request(), false));

    assertEquals(9105, refused.errorCode());
    assertTrue(refused.errorDetail().contains("XAdES"));
  }

  @Test
  void context_changed_after_signing_is_refused() throws Exception {
    Answer refused = send(own().sign(request()).replace(NIP, OTHER_NIP));

    assertEquals(9105, refused.errorCode());
  }

  @Test
  void signing_time_changed_after_signing_is_refused() throws Exception {
    Answer refused = send(own().sign(request()).replace("2026-05-01T08", "2026-05-01T09"));

    assertEquals(9105, refused.errorCode());
  }

  @Test
  void certificate_exchanged_after_signing_is_refused() throws Exception {
    String signed = own().sign(request());
    String element = "<X509Certificate>" + base64(own()) + "</X509Certificate>";

    Answer refused = send(signed.replaceAll("(?s)<X509Certificate>.*</X509Certificate>", element));

    assertEquals(9105, refused.errorCode());
  }

  private static String base64(Login login) throws Exception {
    return Base64.getEncoder().encodeToString(login.certificate().getEncoded());
  }

  @Test
  void ecdsa_value_in_der_is_refused() throws Exception {
    String signed = own().sign(request());
    int from = signed.indexOf("SignatureValue>") + "SignatureValue>".length();
    int to = signed.indexOf("</", from);
    byte[] raw = Base64.getMimeDecoder().decode(signed.substring(from, to).replace("&#13;", ""));
    byte[] der =
        new org.bouncycastle.asn1.DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {
                  new org.bouncycastle.asn1.ASN1Integer(
                      new BigInteger(1, java.util.Arrays.copyOfRange(raw, 0, 32))),
                  new org.bouncycastle.asn1.ASN1Integer(
                      new BigInteger(1, java.util.Arrays.copyOfRange(raw, 32, 64)))
                })
            .getEncoded();

    Answer refused =
        send(
            signed.substring(0, from)
                + Base64.getEncoder().encodeToString(der)
                + signed.substring(to));

    assertEquals(9105, refused.errorCode());
  }

  @Test
  void challenge_serves_once() throws Exception {
    String request = request();
    Login login = own();
    send(login.sign(request));

    assertEquals(21111, send(login.sign(request)).errorCode());
  }

  @Test
  void challenge_older_than_ten_minutes_is_refused() throws Exception {
    String request = request();
    advance("PT10M1S");

    assertEquals(21111, send(own().sign(request)).errorCode());
  }

  @Test
  void request_against_the_schema_is_refused() throws Exception {
    String wrong = Login.request("2.1", client.challenge(), "<Nip>123</Nip>");

    assertEquals(21401, send(own().sign(wrong)).errorCode());
  }

  @Test
  void document_with_doctype_is_refused() throws Exception {
    assertEquals(9101, send("<!DOCTYPE a><a/>").errorCode());
  }

  @Test
  void wrong_media_type_is_a_415() throws Exception {
    assertEquals(415, client.http.postJson("/v2/auth/xades-signature", "{}").status());
  }

  @Test
  void tokens_are_fetched_once() throws Exception {
    Answer started = send(own().sign(request()));
    finalState(started);
    String bearer = "Bearer " + started.json().at("/authenticationToken/token").asText();

    assertEquals(200, client.http.post("/v2/auth/token/redeem", "Authorization", bearer).status());
    assertEquals(
        21301, client.http.post("/v2/auth/token/redeem", "Authorization", bearer).errorCode());
  }

  @Test
  void access_token_ends_after_fifteen_minutes_and_is_refreshed() throws Exception {
    Answer started = send(own().sign(request()));
    finalState(started);
    JsonNode tokens =
        client
            .http
            .post(
                "/v2/auth/token/redeem",
                "Authorization",
                "Bearer " + started.json().at("/authenticationToken/token").asText())
            .json();
    advance("PT15M");

    Answer late = limits(tokens.at("/accessToken/token").asText());
    Answer refreshed =
        client.http.post(
            "/v2/auth/token/refresh",
            "Authorization",
            "Bearer " + tokens.at("/refreshToken/token").asText());

    assertEquals(401, late.status());
    assertEquals("application/problem+json", late.header("Content-Type").orElse("").split(";")[0]);
    assertEquals(200, limits(refreshed.json().at("/accessToken/token").asText()).status());
  }

  private Answer limits(String token) throws Exception {
    return client.http.get("/v2/limits/context", "Authorization", "Bearer " + token);
  }

  @Test
  void refresh_with_a_form_body_is_a_415() throws Exception {
    Answer refused =
        client.http.exchange(
            "POST",
            "/v2/auth/token/refresh",
            Optional.of("a=b"),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertEquals(415, refused.status());
  }

  @Test
  void error_is_told_as_problem_details_on_request() throws Exception {
    Answer refused =
        client.http.exchange(
            "POST",
            "/v2/auth/xades-signature",
            Optional.of(request()),
            "Content-Type",
            "application/xml",
            "X-Error-Format",
            "problem-details");

    assertEquals(
        "application/problem+json", refused.header("Content-Type").orElse("").split(";")[0]);
    assertEquals(9102, refused.json().at("/errors/0/code").asInt());
  }
}
