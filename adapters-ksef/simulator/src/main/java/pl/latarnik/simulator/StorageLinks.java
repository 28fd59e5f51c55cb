package pl.latarnik.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/** Makes and verifies links to storage: no token, the signature in the link opens it for a time. */
final class StorageLinks {
  private final byte[] secret = new byte[32];

  StorageLinks() {
    new SecureRandom().nextBytes(secret);
  }

  /** What a caller's link is worth. */
  enum Verdict {
    GOOD,
    UNSIGNED,
    FORBIDDEN
  }

  String link(Call call, String path, Instant expires) {
    return "http://"
        + call.host()
        + path
        + "?se="
        + expires.getEpochSecond()
        + "&sig="
        + signature(path, expires.getEpochSecond());
  }

  /** Judges the link of a call: without signature, forged or expired, or good. */
  Verdict judge(Call call, Instant now) {
    if (call.query("sig").isEmpty() || call.query("se").isEmpty()) {
      return Verdict.UNSIGNED;
    }
    String expires = call.query("se").get();
    if (!expires.matches("\\d{1,12}")) {
      return Verdict.FORBIDDEN;
    }
    long end = Long.parseLong(expires);
    boolean genuine =
        MessageDigest.isEqual(
            signature(call.rawPath(), end).getBytes(StandardCharsets.UTF_8),
            call.query("sig").get().getBytes(StandardCharsets.UTF_8));
    return genuine && now.getEpochSecond() <= end ? Verdict.GOOD : Verdict.FORBIDDEN;
  }

  private String signature(String path, long expires) {
    MessageDigest digest = Crypto.newSha256();
    digest.update(secret);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(digest.digest(Crypto.utf8(path + " " + expires)));
  }
}
