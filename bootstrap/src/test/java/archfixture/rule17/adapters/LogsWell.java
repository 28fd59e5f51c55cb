package archfixture.rule17.adapters;

/** Keeps the rule: the JDK's facade. */
public final class LogsWell {
  System.Logger log;
}
