package archfixture.rule19.adapters;

import java.security.cert.X509Certificate;
import java.time.Instant;

/** Keeps the rule: crosses over at once. */
public final class CrossesOver {
  Instant until(X509Certificate certificate) {
    return certificate.getNotAfter().toInstant();
  }
}
