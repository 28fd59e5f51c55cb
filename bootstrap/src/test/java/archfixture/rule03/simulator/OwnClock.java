package archfixture.rule03.simulator;

import java.time.Clock;

/** Keeps the rule: the simulator has a clock of its own. */
public final class OwnClock {
  Clock clock = Clock.systemUTC();
}
