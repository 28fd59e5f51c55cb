package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** A small client of the interface, written apart from the simulator and from the real client. */
final class TestClient {
  private static final int ATTEMPTS = 300;
  private static final ObjectMapper JSON = new ObjectMapper();
  final Http http;
  private String token = "";
  private byte[] key = new byte[32];
  private byte[] iv = new byte[16];

  TestClient(SimulatorServer server) {
    this.http = new Http(server.baseUri());
  }

  JsonNode issue(String nip, String type) throws Exception {
    return http.postJson(
            "/_control/certificates",
            "{\"nip\":\"%s\",\"type\":\"%s\",\"name\":\"Zażółć sp. z o.o.\"}".formatted(nip, type))
        .json();
  }

  String challenge() throws Exception {
    return http.post("/v2/auth/challenge").json().path("challenge").asText();
  }

  /** Logs in with a fresh certificate of the NIP in that NIP's context. */
  TestClient logIn(String nip) throws Exception {
    Login login = Login.of(issue(nip, "Authentication"));
    return logIn(login, "<Nip>" + nip + "</Nip>");
  }

  TestClient logIn(Login login, String context) throws Exception {
    return signIn(login.sign(Login.request("2.1", challenge(), context)));
  }

  TestClient logInByFingerprint(Login login, String context) throws Exception {
    return signIn(login.sign(Login.byFingerprint(challenge(), context)));
  }

  private TestClient signIn(String signed) throws Exception {
    Answer started = http.postXml("/v2/auth/xades-signature", signed);
    String authentication = started.json().at("/authenticationToken/token").asText();
    String path = "/v2/auth/" + started.json().path("referenceNumber").asText();
    poll(path, authentication, state -> state.at("/status/code").asInt() != 100);
    Answer tokens = http.post("/v2/auth/token/redeem", "Authorization", "Bearer " + authentication);
    token = tokens.json().at("/accessToken/token").asText();
    return this;
  }

  /** Works on with tokens got in another way. */
  void use(JsonNode tokens) {
    token = tokens.at("/accessToken/token").asText();
  }

  String[] bearer() {
    return new String[] {"Authorization", "Bearer " + token};
  }

  String open() throws Exception {
    return open(MGF1ParameterSpec.SHA256);
  }

  /** Opens a session; the mask function decides whether the key is wrapped rightly. */
  String open(MGF1ParameterSpec mask) throws Exception {
    new SecureRandom().nextBytes(key);
    new SecureRandom().nextBytes(iv);
    return http.postJson("/v2/sessions/online", openRequest(mask).toString(), bearer())
        .json()
        .path("referenceNumber")
        .asText();
  }

  /** Opens a session for documents of another structure. */
  Answer open(String systemCode, String schemaVersion, String value) throws Exception {
    ObjectNode request = openRequest(MGF1ParameterSpec.SHA256);
    request
        .putObject("formCode")
        .put("systemCode", systemCode)
        .put("schemaVersion", schemaVersion)
        .put("value", value);
    return post("/v2/sessions/online", request.toString());
  }

  ObjectNode openRequest(MGF1ParameterSpec mask) throws Exception {
    JsonNode chosen = JSON.createObjectNode();
    for (JsonNode candidate : http.get("/v2/security/public-key-certificates").json()) {
      if (candidate.path("usage").toString().contains("SymmetricKeyEncryption")) {
        chosen = candidate;
      }
    }
    byte[] der = Base64.getDecoder().decode(chosen.path("certificate").asText());
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(der))
            .getPublicKey(),
        new OAEPParameterSpec("SHA-256", "MGF1", mask, PSource.PSpecified.DEFAULT));
    ObjectNode request = JSON.createObjectNode();
    ObjectNode form = request.putObject("formCode");
    form.put("systemCode", "FA (3)").put("schemaVersion", "1-0E").put("value", "FA");
    request
        .putObject("encryption")
        .put("encryptedSymmetricKey", base64(cipher.doFinal(key)))
        .put("initializationVector", base64(iv))
        .put("publicKeyId", chosen.path("publicKeyId").asText());
    return request;
  }

  byte[] decrypt(byte[] encrypted) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    return cipher.doFinal(encrypted);
  }

  byte[] encrypt(byte[] plain) throws Exception {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    return cipher.doFinal(plain);
  }

  ObjectNode sendRequest(byte[] plain, boolean offline) throws Exception {
    byte[] encrypted = encrypt(plain);
    return JSON.createObjectNode()
        .put("invoiceHash", hash(plain))
        .put("invoiceSize", plain.length)
        .put("encryptedInvoiceHash", hash(encrypted))
        .put("encryptedInvoiceSize", encrypted.length)
        .put("encryptedInvoiceContent", base64(encrypted))
        .put("offlineMode", offline);
  }

  Answer send(String session, ObjectNode request) throws Exception {
    return http.postJson(
        "/v2/sessions/online/" + session + "/invoices", request.toString(), bearer());
  }

  /** Sends a document and waits for its final state. */
  JsonNode sendAndWait(String session, byte[] plain, boolean offline) throws Exception {
    return waitFor(session, send(session, sendRequest(plain, offline)));
  }

  JsonNode waitFor(String session, Answer sent) throws Exception {
    return waitFor(session, sent, state -> state.at("/status/code").asInt() >= 200);
  }

  JsonNode waitFor(String session, Answer sent, Predicate<JsonNode> done) throws Exception {
    String reference = sent.json().path("referenceNumber").asText();
    return poll("/v2/sessions/" + session + "/invoices/" + reference, token, done);
  }

  JsonNode waitForSession(String session, Predicate<JsonNode> done) throws Exception {
    return poll("/v2/sessions/" + session, token, done);
  }

  Answer close(String session) throws Exception {
    return http.post("/v2/sessions/online/" + session + "/close", bearer());
  }

  /** Waits until a right is given or taken and returns the code that ends with. */
  int change(Answer started) throws Exception {
    if (started.status() != 202) {
      throw new AssertionError(started.text());
    }
    String reference = started.json().path("referenceNumber").asText();
    return poll(
            "/v2/permissions/operations/" + reference,
            token,
            state -> state.at("/status/code").asInt() >= 200)
        .at("/status/code")
        .asInt();
  }

  Answer post(String path, String body) throws Exception {
    return http.postJson(path, body, bearer());
  }

  Answer get(String path) throws Exception {
    return http.get(path, bearer());
  }

  private JsonNode poll(String path, String bearer, Predicate<JsonNode> done) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      JsonNode state = http.get(path, "Authorization", "Bearer " + bearer).json();
      if (done.test(state)) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
    throw new AssertionError(path + " did not come to an end");
  }

  static String hash(byte[] bytes) throws Exception {
    return base64(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
