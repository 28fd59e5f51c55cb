package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.fail;

import pl.latarnik.domain.rulebook.Rulings;

/** Asks the rules and the naive law the same. */
final class Agreement {

  private static final Rulings RULES = Rulings.polish();

  private Agreement() {}

  /** What the rules say of a timeline. */
  static Answers rules(Timeline timeline) {
    return Answers.of(RULES.rule(timeline.facts(), timeline.readings()).get());
  }

  /** Fails with a worked example and both answers where they differ. */
  static void check(Timeline timeline) {
    Answers naive = NaiveLaw.on(timeline.facts(), timeline.readings());
    Answers rules = rules(timeline);

    if (!naive.equals(rules)) {
      fail(
          timeline
              + "  the naive law:\n    "
              + naive.lines().removeAll(rules.lines()).mkString("\n    ")
              + "\n  the rules:\n    "
              + rules.lines().removeAll(naive.lines()).mkString("\n    "));
    }
  }
}
