package archfixture.rule03.adapters;

import java.time.Clock;

/** Breaks the rule: makes its own clock. */
public final class MakesClock {
  Clock clock = Clock.systemUTC();
}
