package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private static final String ISSUER = "ksef-api-te";
  private final byte[] secret = new byte[32];
  private final Map<String, Token> issued = new ConcurrentHashMap<>();

  Tokens() {
    new SecureRandom().nextBytes(secret);
  }

  /**
   * Issues a token. As in the real system all its claims follow from the login and the second, so
   * two refreshes within one second give the same token; only the first access token, which is
   * fetched and not refreshed, differs from every later one.
   */
  Token issue(
      Kind kind, Authentication login, Set<String> permissions, boolean owner, Instant now) {
    Instant until = now.plus(kind.lifetime);
    ObjectNode claims = JsonNodeFactory.instance.objectNode();
    claims.put("typ", kind.claim);
    claims.put("arn", login.reference());
    claims.put("cit", login.context().type());
    claims.put("civ", login.context().value());
    claims.put("aum", login.method().apiName());
    claims.put("sub", login.subject().value());
    if (kind == Kind.ACCESS) {
      ArrayNode per = JsonNodeFactory.instance.arrayNode();
      permissions.stream().sorted().forEach(per::add);
      claims.put("per", per.toString());
      claims.put("pec", "[]");
      claims.put("rol", owner ? "[\"Owner\"]" : "[]");
      claims.put("pep", per.toString());
      ObjectNode details = JsonNodeFactory.instance.objectNode();
      details
          .putObject("subjectIdentifier")
          .put("type", login.subject().type())
          .put("value", login.subject().value());
      login.certificate().map(Holder::commonName).ifPresent(cn -> details.put("commonName", cn));
      claims.put("sud", details.toString());
    }
    login.token().ifPresent(token -> claims.put("trn", token.reference()));
    claims.put("jti", login.reference() + (login.refreshed().isPresent() ? "-R" : "-F"));
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", until.getEpochSecond());
    claims.put("iss", ISSUER);
    claims.put("aud", ISSUER);
    String unsigned = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims.toString());
    Token token = new Token(kind, unsigned + "." + signature(unsigned), until, login.reference());
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
