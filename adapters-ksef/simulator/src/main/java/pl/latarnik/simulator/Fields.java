package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Reads members of a request; what is wrong is added to the findings, all told at once. */
final class Fields {
  private static final int HASH_LENGTH = 44;

  private Fields() {}

  static String hash(JsonNode body, String field, List<String> findings) {
    String text = body.path(field).asText("");
    if (text.length() != HASH_LENGTH
        || Crypto.fromBase64(text).filter(bytes -> bytes.length == 32).isEmpty()) {
      findings.add(field + " must be a Base64 SHA-256 of 44 characters");
    }
    return text;
  }

  static long size(JsonNode body, String field, List<String> findings) {
    if (!body.path(field).isIntegralNumber() || body.path(field).asLong() < 1) {
      findings.add(field + " must be an integer greater than 0");
    }
    return body.path(field).asLong();
  }

  static boolean flag(JsonNode body, String field, String shown, List<String> findings) {
    if (body.has(field) && !body.path(field).isBoolean()) {
      findings.add(shown + " must be a boolean");
    }
    return body.path(field).asBoolean(false);
  }

  static byte[] bytes(JsonNode body, String field, List<String> findings) {
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
