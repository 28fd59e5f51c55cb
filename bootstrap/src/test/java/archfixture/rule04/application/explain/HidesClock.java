package archfixture.rule04.application.explain;

import java.time.Clock;

/** Breaks the rule: holds a clock where time is only told of. */
public final class HidesClock {
  Clock clock;
}
