package pl.latarnik.bootstrap.demo;

import io.vavr.collection.List;

/** What one step found wrong with its own work; nothing wrong is the rule. */
final class Checks {

  private List<String> problems = List.empty();

  /** Notes a problem unless what must hold does. */
  void that(boolean holds, String what) {
    if (!holds) {
      problems = problems.append(what);
    }
  }

  /** Notes a problem unless both are equal. */
  void equal(Object expected, Object actual, String what) {
    that(expected.equals(actual), what + ": " + actual + " ≠ " + expected);
  }

  /** Notes what another check found. */
  void problems(List<String> found) {
    problems = problems.appendAll(found);
  }

  List<String> problems() {
    return problems;
  }
}
