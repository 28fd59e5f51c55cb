package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;

/** The part of a request that opens a session of either kind: structure and encryption. */
final class OpeningRequest {
  private static final String UNKNOWN_FORM = "Wskazany kod formularza nie jest wspierany.";
  private final SimulatedKsef ksef;
  private final Optional<FormCode> form;
  private final byte[] wrapped;
  private final byte[] iv;
  private final Optional<String> keyId;

  private OpeningRequest(
      SimulatedKsef ksef,
      Optional<FormCode> form,
      byte[] wrapped,
      byte[] iv,
      Optional<String> keyId) {
    this.ksef = ksef;
    this.form = form;
    this.wrapped = wrapped;
    this.iv = iv;
    this.keyId = keyId;
  }

  static OpeningRequest read(SimulatedKsef ksef, ObjectNode body, List<String> findings) {
    return read(ksef, form(ksef, body.path("formCode"), findings), body, findings);
  }

  /** Reads the encryption of a package that somebody wants to get; what forms it has is open. */
  static OpeningRequest ofExport(SimulatedKsef ksef, ObjectNode body, List<String> findings) {
    return read(ksef, Optional.of(FormCode.FA_3), body, findings);
  }

  private static OpeningRequest read(
      SimulatedKsef ksef, Optional<FormCode> form, ObjectNode body, List<String> findings) {
    JsonNode encryption = body.path("encryption");
    byte[] wrapped = Fields.bytes(encryption, "encryptedSymmetricKey", findings);
    byte[] iv = Fields.bytes(encryption, "initializationVector", findings);
    if (iv.length != Crypto.IV_BYTES) {
      findings.add(
          "Nieprawidłowa długość wektora inicjującego (IV). Oczekiwano 16 bajtów, otrzymano "
              + iv.length
              + ".");
    }
    JsonNode keyId = encryption.path("publicKeyId");
    return new OpeningRequest(
        ksef,
        form,
        wrapped,
        iv,
        keyId.isTextual() ? Optional.of(keyId.asText()) : Optional.empty());
  }

  /** Adds a finding for a structure that is taken one by one only. */
  OpeningRequest forBatch(List<String> findings) {
    if (form.filter(FormCode::peppol).isPresent()) {
      findings.add(UNKNOWN_FORM);
    }
    return this;
  }

  /** Unwraps the key; to be called when nothing was found wrong with the request. */
  Session.Opening opening() {
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
    return new Session.Opening(form.orElseThrow(), Crypto.unwrap(key, wrapped), iv);
  }

  private static Optional<FormCode> form(SimulatedKsef ksef, JsonNode code, List<String> findings) {
    Optional<FormCode> form =
        FormCode.find(
                code.path("systemCode").asText(),
                code.path("schemaVersion").asText(),
                code.path("value").asText())
            .filter(
                found ->
                    found != FormCode.FA_2
                        || ksef.options().profile() != SimulatorOptions.Profile.PRODUCTION);
    if (form.isEmpty()) {
      findings.add(UNKNOWN_FORM);
    }
    return form;
  }
}
