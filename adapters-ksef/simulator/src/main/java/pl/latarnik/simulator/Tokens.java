package pl.latarnik.simulator;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Issues bearer tokens shaped like JWTs (HS256) and knows the ones it has issued. */
final class Tokens {
  /** What a token is good for, with the name real tokens carry in {@code typ}. */
  enum Kind {
    AUTHENTICATION("AuthenticationToken", Duration.ofMinutes(45)),
    ACCESS("ContextToken", Duration.ofMinutes(15)),
    REFRESH("RefreshToken", Duration.ofDays(7));

    private final String claim;
    private final Duration lifetime;

    Kind(String claim, Duration lifetime) {
      this.claim = claim;
      this.lifetime = lifetime;
    }
  }

  /** An issued token and the login it belongs to. */
  record Token(Kind kind, String value, Instant validUntil, String authentication) {}

  private final byte[] secret = new byte[32];
  private final Map<String, Token> issued = new ConcurrentHashMap<>();

  Tokens() {
    new SecureRandom().nextBytes(secret);
  }

  Token issue(Kind kind, String authentication, Instant now) {
    Instant until = now.plus(kind.lifetime);
    String claims =
        "{\"typ\":\"%s\",\"arn\":\"%s\",\"iat\":%d,\"exp\":%d,\"iss\":\"ksef-symulator\",\"aud\":\"ksef-symulator\"}"
            .formatted(kind.claim, authentication, now.getEpochSecond(), until.getEpochSecond());
    String unsigned = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    Token token = new Token(kind, unsigned + "." + signature(unsigned), until, authentication);
    issued.put(token.value(), token);
    return token;
  }

  /** Finds a token of the kind that is still valid. */
  Optional<Token> find(String value, Kind kind, Instant now) {
    return Optional.ofNullable(issued.get(value))
        .filter(token -> token.kind() == kind)
        .filter(token -> now.isBefore(token.validUntil()));
  }

  void clear() {
    issued.clear();
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return encoded(mac.doFinal(Crypto.utf8(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
    }
  }

  private static String part(String json) {
    return encoded(Crypto.utf8(json));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
