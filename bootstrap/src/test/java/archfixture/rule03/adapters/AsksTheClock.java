package archfixture.rule03.adapters;

import java.time.Clock;
import java.time.Instant;

/** Keeps the rule: asks the clock it was given. */
public final class AsksTheClock {
  Instant when(Clock clock) {
    return clock.instant();
  }
}
