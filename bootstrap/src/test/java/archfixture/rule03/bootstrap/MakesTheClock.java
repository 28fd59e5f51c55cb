package archfixture.rule03.bootstrap;

import java.time.Clock;

/** Keeps the rule: bootstrap makes the one clock. */
public final class MakesTheClock {
  Clock clock = Clock.systemUTC();
}
