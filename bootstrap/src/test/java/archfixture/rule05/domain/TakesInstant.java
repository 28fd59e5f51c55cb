package archfixture.rule05.domain;

import java.time.Instant;

/** Keeps the rule: the domain takes an instant. */
public final class TakesInstant {
  Instant when(Instant now) {
    return now;
  }
}
