package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens interactive sessions, takes invoices, closes sessions. */
final class SessionHandlers {
  private static final int HASH_LENGTH = 44;
  private final SimulatedKsef ksef;

  SessionHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add("POST", "/v2/sessions/online", (call, path) -> open(call));
    router.add("POST", "/v2/sessions/online/{}/invoices", (call, path) -> send(call, path.part(0)));
    router.add("POST", "/v2/sessions/online/{}/close", (call, path) -> close(call, path.part(0)));
  }

  private void open(Call call) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    List<String> findings = new ArrayList<>();
    Optional<FormCode> form = form(body.path("formCode"), findings);
    JsonNode encryption = body.path("encryption");
    byte[] wrapped = bytes(encryption, "encryptedSymmetricKey", findings);
    byte[] iv = bytes(encryption, "initializationVector", findings);
    if (iv.length != Crypto.IV_BYTES) {
      findings.add(
          "Nieprawidłowa długość wektora inicjującego (IV). Oczekiwano 16 bajtów, otrzymano "
              + iv.length
              + ".");
    }
    if (form.isEmpty() || !findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    Optional<String> keyId =
        encryption.path("publicKeyId").isTextual()
            ? Optional.of(encryption.path("publicKeyId").asText())
            : Optional.empty();
    PrivateKey key =
        ksef.publicKeys()
            .symmetricKey(keyId)
            .orElseThrow(
                () ->
                    ApiFailure.badRequest(
                        21470,
                        "Przesłany identyfikator klucza jest nieznany lub wskazuje na wycofany"
                            + " klucz.",
                        "Klucz o identyfikatorze " + keyId.orElse("") + " nie jest wspierany."));
    OnlineSession session =
        ksef.open(login, new Session.Opening(form.get(), Crypto.unwrap(key, wrapped), iv));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", session.reference());
    answer.put("validUntil", SimulatedClock.api(session.endOfLife()));
    call.json(201, answer);
  }

  private Optional<FormCode> form(JsonNode code, List<String> findings) {
    Optional<FormCode> form =
        FormCode.find(
                code.path("systemCode").asText(),
                code.path("schemaVersion").asText(),
                code.path("value").asText())
            .filter(
                found ->
                    found == FormCode.FA_3
                        || ksef.options().profile() != SimulatorOptions.Profile.PRODUCTION);
    if (form.isEmpty()) {
      findings.add("Wskazany kod formularza nie jest wspierany.");
    }
    return form;
  }

  private void send(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    ObjectNode body = call.json();
    OnlineSession session = ksef.onlineSession(reference, login);
    HeldInvoice.SendRequest request = read(body);
    HeldInvoice invoice = ksef.send(session, request);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", invoice.reference());
    if (ksef.options().profile() == SimulatorOptions.Profile.PRODUCTION
        && warnsAboutCharacters(session, request)) {
      call.warn("[xml-002]: Dokument zawiera niedozwolone znaki Unicode");
    }
    call.json(202, answer);
  }

  private static HeldInvoice.SendRequest read(ObjectNode body) {
    List<String> findings = new ArrayList<>();
    String hash = hash(body, "invoiceHash", findings);
    String encryptedHash = hash(body, "encryptedInvoiceHash", findings);
    long size = size(body, "invoiceSize", findings);
    long encryptedSize = size(body, "encryptedInvoiceSize", findings);
    byte[] encrypted = bytes(body, "encryptedInvoiceContent", findings);
    boolean offline = body.path("offlineMode").asBoolean(false);
    if (body.has("offlineMode") && !body.path("offlineMode").isBoolean()) {
      findings.add("OfflineMode must be a boolean");
    }
    Optional<String> corrected = Optional.empty();
    if (body.hasNonNull("hashOfCorrectedInvoice")) {
      corrected = Optional.of(hash(body, "hashOfCorrectedInvoice", findings));
      if (!offline) {
        findings.add("HashOfCorrectedInvoice can only be provided for offline invoices");
      }
    }
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    if (encrypted.length != encryptedSize) {
      throw ApiFailure.badRequest(
          21402,
          "Nieprawidłowy rozmiar pliku.",
          "Długość treści nie zgadza się z rozmiarem pliku.");
    }
    if (!Crypto.sha256Base64(encrypted).equals(encryptedHash)) {
      throw ApiFailure.badRequest(
          21403, "Nieprawidłowy skrót pliku.", "Skrót treści nie zgadza się ze skrótem pliku.");
    }
    return new HeldInvoice.SendRequest(hash, size, encrypted, offline, corrected);
  }

  private static boolean warnsAboutCharacters(
      OnlineSession session, HeldInvoice.SendRequest request) {
    return session
        .key()
        .flatMap(key -> Crypto.decrypt(key, session.iv(), request.encrypted()))
        .filter(InvoiceChecks::deservesCharacterWarning)
        .isPresent();
  }

  private void close(Call call, String reference) {
    Authentication login = AuthHandlers.require(ksef, call);
    ksef.close(ksef.onlineSession(reference, login));
    call.empty(204);
  }

  private static String hash(JsonNode body, String field, List<String> findings) {
    String text = body.path(field).asText("");
    if (text.length() != HASH_LENGTH
        || Crypto.fromBase64(text).filter(bytes -> bytes.length == 32).isEmpty()) {
      findings.add(field + " must be a Base64 SHA-256 of 44 characters");
    }
    return text;
  }

  private static long size(JsonNode body, String field, List<String> findings) {
    if (!body.path(field).isIntegralNumber() || body.path(field).asLong() < 1) {
      findings.add(field + " must be an integer greater than 0");
    }
    return body.path(field).asLong();
  }

  private static byte[] bytes(JsonNode body, String field, List<String> findings) {
    Optional<byte[]> bytes =
        body.path(field).isTextual()
            ? Crypto.fromBase64(body.path(field).asText()).filter(found -> found.length > 0)
            : Optional.empty();
    if (bytes.isEmpty()) {
      findings.add(field + " must be a non-empty Base64 text");
    }
    return bytes.orElse(new byte[0]);
  }
}
