package archfixture.rule17.adapters;

import java.util.logging.Logger;

/** Breaks the rule: a second way to log. */
public final class LogsOld {
  Logger log;
}
