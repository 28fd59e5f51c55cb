package archfixture.rule05.domain;

import java.time.Clock;
import java.time.Instant;

/** Breaks the rule: the domain takes a clock. */
public final class TakesClock {
  Instant when(Clock clock) {
    return clock.instant();
  }
}
