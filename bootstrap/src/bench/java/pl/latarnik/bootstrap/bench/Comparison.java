package pl.latarnik.bootstrap.bench;

import java.util.Locale;

/**
 * A figure of ours beside its reference from the same run.
 *
 * @param what what was measured
 * @param ours what it cost us
 * @param reference what the reference cost
 * @param unit unit of both
 * @param limit how many times the reference we may cost
 */
record Comparison(String what, double ours, double reference, String unit, double limit) {

  static final String HEAD =
      """
      | measured | Latarnik | reference | ratio | limit | |
      |---|---|---|---|---|---|""";

  double ratio() {
    return ours / reference;
  }

  boolean holds() {
    return ratio() <= limit;
  }

  /** Returns a line of the table under {@link #HEAD}. */
  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f %s | %.2f %s | %.2f | %.1f | %s |",
        what,
        ours,
        unit,
        reference,
        unit,
        ratio(),
        limit,
        holds() ? "ok" : "OVER");
  }
}
