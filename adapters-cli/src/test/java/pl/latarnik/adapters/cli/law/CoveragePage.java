package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;

/**
 * Writes down which example shows what, and collects what none shows.
 *
 * @param coverage the examples
 * @param rules the rules to be shown, question by question
 */
record CoveragePage(Coverage coverage, List<Asked> rules) {

  /** Each key of {@code parameters} and the component of the readings that it sets. */
  static final LinkedHashMap<String, String> PARAMETERS =
      LinkedHashMap.of(
          "sanctions-from",
          "sanctionsFrom",
          "late-failure-heals",
          "lateFailureHeals",
          "unavailability-extends-offline24",
          "unavailabilityExtendsOffline24",
          "saturdays-count",
          "saturdaysCount",
          "art12p5-for-106i",
          "art12Par5For106i",
          "rules-as-of",
          "rulesAsOf");

  private static final String NONE = "**none**";

  /** The format knows these captions, but no rule orders them there. */
  private static final List<Word> NEVER_ORDERED =
      List.of(
          new Word(ExpectKey.CODES_BEFORE_NUMBER, "KSEF_NUMBER"),
          new Word(ExpectKey.CODES_AFTER_NUMBER, "OFFLINE"),
          new Word(ExpectKey.CODES_AFTER_NUMBER, "CERTYFIKAT"));

  /**
   * A rule that answers a question.
   *
   * @param question the question
   * @param rule the rule
   * @param constant the constant that holds the rule; a hyphen for one made by another rule
   */
  record Asked(Question question, LegalRule<?, ?> rule, String constant) {
    Asked {
      requireNonNull(question, "question");
      requireNonNull(rule, "rule");
      requireNonNull(constant, "constant");
    }
  }

  CoveragePage {
    requireNonNull(coverage, "coverage");
    requireNonNull(rules, "rules");
  }

  /** Returns the page. */
  String text() {
    return """
        # Which example shows what

        Written by `RuleCoverageTest` out of the examples of this folder and the rules of the program; do not edit.
        A rule decides where its answer stands. It stands back where another rule displaces it, or where its
        condition is not met.

        """
        + table(
            "Rules",
            "Question | Rule | Constant | Citation | Decides in | Stands back in",
            rules.map(this::row))
        + table(
            "Flags",
            "Flag | Raised in | One fact changed, not raised",
            List.of(ReviewFlag.values()).map(this::row))
        + table(
            "Readings",
            "Reading | Decision record | Decides in",
            ObjasnieniaWykladnia.all().map(this::row))
        + table(
            "Parameters",
            "Key | Same facts with it | and without",
            PARAMETERS.toList().map(p -> p._1() + " | " + found(coverage.withAndWithout(p._2()))))
        + table("Answers", "Key of `expect` | Word | Expected in", words().map(this::row));
  }

  /** Lists what no example shows. */
  List<String> gaps() {
    return List.of(text().split("\n", -1)).filter(line -> line.contains(NONE));
  }

  private String row(Asked asked) {
    return String.join(
        " | ",
        asked.question().id(),
        asked.rule().id(),
        asked.constant(),
        asked.rule().basis().citation(),
        found(coverage.decidesIn(asked.question(), asked.rule())),
        found(coverage.standsBackIn(asked.question(), asked.rule())));
  }

  private String row(ReviewFlag flag) {
    return String.join(
        " | ", flag.name(), found(coverage.raisedIn(flag)), found(coverage.nearlyRaisedIn(flag)));
  }

  private String row(Interpretation reading) {
    return String.join(
        " | ",
        reading.id(),
        String.format(Locale.ROOT, "ADR-%04d", reading.adr()),
        found(coverage.restsOn(reading)));
  }

  private String row(Word word) {
    return String.join(
        " | ", word.key().key(), word.word(), found(coverage.expects(word.key(), word.word())));
  }

  /**
   * A word that may be expected.
   *
   * @param key under which key
   * @param word the word
   */
  private record Word(ExpectKey key, String word) {}

  private static List<Word> words() {
    return List.of(ExpectKey.values())
        .flatMap(
            key ->
                key.words()
                    .appendAll(
                        key.kind() == ExpectKey.Kind.YES_NO
                            ? List.of("true", "false")
                            : List.empty())
                    .map(word -> new Word(key, word)))
        .removeAll(NEVER_ORDERED);
  }

  private static String found(Option<String> example) {
    return example.getOrElse(NONE);
  }

  private static String table(String title, String head, List<String> rows) {
    String line = "|" + "---|".repeat(head.split("[|]", -1).length);
    return "## "
        + title
        + "\n\n| "
        + head
        + " |\n"
        + line
        + "\n"
        + rows.map(row -> "| " + row + " |\n").mkString()
        + "\n";
  }
}
