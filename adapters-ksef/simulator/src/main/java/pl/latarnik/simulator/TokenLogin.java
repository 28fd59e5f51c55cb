package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request to log in with a KSeF token, with what its cipher text held. */
record TokenLogin(
    String challenge, LoginRequest.Context context, Optional<byte[]> plain, IpPolicy policy) {
  private static final int CHALLENGE_LENGTH = 36;

  /** The token that was meant and, if it does not open the context, why. */
  record Verdict(Optional<KsefToken> token, Optional<String> defect) {}

  /** Reads the request; answers 21405 with every finding and 21470 for an unknown key. */
  static TokenLogin read(ObjectNode body, PublicKeys keys) {
    List<String> findings = new ArrayList<>();
    String challenge = body.path("challenge").asText("");
    if (challenge.length() != CHALLENGE_LENGTH) {
      findings.add("Challenge must have 36 characters");
    }
    LoginRequest.Context context =
        new LoginRequest.Context(
            body.at("/contextIdentifier/type").asText(""),
            body.at("/contextIdentifier/value").asText(""));
    if (!LoginRequest.Context.wellFormed(context.type(), context.value())) {
      findings.add(
          "ContextIdentifier " + context.type() + " '" + context.value() + "' is not valid");
    }
    JsonNode cipher = body.path("encryptedToken");
    Optional<byte[]> encrypted =
        cipher.isTextual()
            ? Crypto.fromBase64(cipher.asText()).filter(bytes -> bytes.length > 0)
            : Optional.empty();
    if (encrypted.isEmpty()) {
      findings.add("EncryptedToken must be a non-empty Base64 text");
    }
    IpPolicy policy = IpPolicy.read(body.path("authorizationPolicy"), findings);
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    PrivateKey key = key(body, keys);
    return new TokenLogin(
        challenge, context, encrypted.flatMap(bytes -> Crypto.decipher(key, bytes)), policy);
  }

  private static PrivateKey key(ObjectNode body, PublicKeys keys) {
    Optional<String> keyId =
        body.hasNonNull("publicKeyId")
            ? Optional.of(body.path("publicKeyId").asText())
            : Optional.empty();
    return keys.tokenKey(keyId)
        .orElseThrow(
            () ->
                ApiFailure.badRequest(
                    21470,
                    "Przesłany identyfikator klucza jest nieznany lub wskazuje na wycofany klucz.",
                    "Klucz o identyfikatorze " + keyId.orElse("") + " nie jest wspierany."));
  }

  /** Judges the token and the time beside it against the challenge and the registry. */
  Verdict verdict(Instant challengeBorn, KsefTokens registry) {
    if (plain.isEmpty()) {
      return new Verdict(Optional.empty(), Optional.of("Nieprawidłowe szyfrowanie tokena"));
    }
    String text = new String(plain.get(), StandardCharsets.UTF_8);
    // The secret holds the separator itself, so the time stands behind the last one.
    int separator = text.lastIndexOf('|');
    if (separator < 1 || Xml.utf8(plain.get()).isEmpty()) {
      return new Verdict(Optional.empty(), Optional.of("Nieprawidłowe kodowanie tokena"));
    }
    Optional<KsefToken> token = registry.bySecret(text.substring(0, separator));
    if (token.isEmpty()) {
      return new Verdict(token, Optional.of("Nieprawidłowy token"));
    }
    if (!text.substring(separator + 1).equals(String.valueOf(challengeBorn.toEpochMilli()))) {
      return new Verdict(token, Optional.of("Nieprawidłowy czas tokena"));
    }
    if (!token.get().context().equals(context)) {
      return new Verdict(
          token,
          Optional.of(
              "Token nie może być użyty w kontekście " + context.type() + " " + context.value()));
    }
    return new Verdict(
        token,
        switch (token.get().state()) {
          case Active -> Optional.empty();
          case Revoked, Revoking -> Optional.of("Token unieważniony");
          case Pending, Failed -> Optional.of("Token nieaktywny");
        });
  }
}
