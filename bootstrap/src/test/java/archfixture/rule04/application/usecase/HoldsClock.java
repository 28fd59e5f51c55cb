package archfixture.rule04.application.usecase;

import java.time.Clock;

/** Keeps the rule: use cases hold a clock. */
public final class HoldsClock {
  Clock clock;
}
