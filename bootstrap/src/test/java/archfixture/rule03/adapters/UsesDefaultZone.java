package archfixture.rule03.adapters;

import java.time.ZoneId;

/** Breaks the rule: takes the machine's zone. */
public final class UsesDefaultZone {
  Object zone() {
    return ZoneId.systemDefault();
  }
}
