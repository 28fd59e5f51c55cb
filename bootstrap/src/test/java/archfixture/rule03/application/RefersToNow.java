package archfixture.rule03.application;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks the rule: hands now on. */
public final class RefersToNow {
  Supplier<Instant> when = Instant::now;
}
