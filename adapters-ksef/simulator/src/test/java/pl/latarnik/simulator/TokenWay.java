package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** Logs in with KSeF tokens, written apart from the simulator and from the real client. */
final class TokenWay {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Http http;

  TokenWay(Http http) {
    this.http = http;
  }

  /** Asks the control interface for a token of a NIP. */
  String given(String nip, String... rights) throws Exception {
    ObjectNode body = JSON.createObjectNode().put("nip", nip);
    for (String right : rights) {
      body.withArray("permissions").add(right);
    }
    return http.postJson("/_control/tokens", body.toString()).json().path("token").asText();
  }

  /** Builds the request for a fresh challenge as the documentation asks. */
  ObjectNode request(String token, String type, String value) throws Exception {
    JsonNode challenge = http.post("/v2/auth/challenge").json();
    return request(
        challenge,
        encrypted(token + "|" + challenge.path("timestampMs").asText(), MGF1ParameterSpec.SHA256),
        type,
        value);
  }

  ObjectNode request(JsonNode challenge, String encrypted, String type, String value)
      throws Exception {
    ObjectNode body = JSON.createObjectNode();
    body.put("challenge", challenge.path("challenge").asText());
    body.putObject("contextIdentifier").put("type", type).put("value", value);
    body.put("encryptedToken", encrypted);
    body.put("publicKeyId", key().path("publicKeyId").asText());
    return body;
  }

  String encrypted(String plain, MGF1ParameterSpec mask) throws Exception {
    X509Certificate certificate =
        Login.certificate(
            "-----BEGIN CERTIFICATE-----\n"
                + key().path("certificate").asText()
                + "\n-----END CERTIFICATE-----\n");
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        certificate.getPublicKey(),
        new OAEPParameterSpec("SHA-256", "MGF1", mask, PSource.PSpecified.DEFAULT));
    return Base64.getEncoder()
        .encodeToString(cipher.doFinal(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private JsonNode key() throws Exception {
    for (JsonNode key : http.get("/v2/security/public-key-certificates").json()) {
      if (key.path("usage").toString().contains("KsefTokenEncryption")) {
        return key;
      }
    }
    throw new AssertionError("no key for tokens");
  }

  Answer start(JsonNode request) throws Exception {
    return http.postJson("/v2/auth/ksef-token", request.toString());
  }

  /** Waits until a login that was started has come to an end. */
  JsonNode end(Answer started) throws Exception {
    String path = "/v2/auth/" + started.json().path("referenceNumber").asText();
    for (int i = 0; i < 300; i++) {
      JsonNode state = http.get(path, "Authorization", "Bearer " + authentication(started)).json();
      if (state.at("/status/code").asInt() != 100) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    throw new AssertionError("the login did not come to an end");
  }

  static String authentication(Answer started) {
    return started.json().at("/authenticationToken/token").asText();
  }

  Answer redeem(Answer started) throws Exception {
    return http.post("/v2/auth/token/redeem", "Authorization", "Bearer " + authentication(started));
  }

  Answer refresh(JsonNode tokens) throws Exception {
    return http.post(
        "/v2/auth/token/refresh",
        "Authorization",
        "Bearer " + tokens.at("/refreshToken/token").asText());
  }

  /** Logs in with a token all the way and returns the pair of tokens. */
  JsonNode logIn(String token, String type, String value) throws Exception {
    Answer started = start(request(token, type, value));
    end(started);
    return redeem(started).json();
  }

  static String[] bearer(JsonNode tokens) {
    return new String[] {"Authorization", "Bearer " + tokens.at("/accessToken/token").asText()};
  }
}
