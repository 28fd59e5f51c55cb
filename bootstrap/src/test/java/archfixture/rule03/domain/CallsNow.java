package archfixture.rule03.domain;

import java.time.Instant;

/** Breaks the rule: calls now. */
public final class CallsNow {
  Instant when() {
    return Instant.now();
  }
}
