package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * The rules and the naive reading of the law agree in every answer.
 *
 * <p>{@code mvn verify} asks 100,000 timelines; {@code mvn verify -Ptimelines} asks 5,000,000. A
 * failing timeline is printed as a worked example, with what both make of it.
 */
@Domain(TimelineContext.class)
@Tag("D20")
class AgreementProperties {

  private static final Rulings RULES = Rulings.polish();

  @Property(
      tries = 100_000,
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void the_rules_and_the_naive_law_agree(@ForAll Timeline timeline) {
    agree(timeline);
  }

  @Property(
      tries = 5_000_000,
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  @Tag("timelines")
  void they_agree_on_millions(@ForAll Timeline timeline) {
    agree(timeline);
  }

  private static void agree(Timeline timeline) {
    Answers law = NaiveLaw.on(timeline.facts(), timeline.readings());
    Answers rules = Answers.of(RULES.rule(timeline.facts(), timeline.readings()).get());

    if (!law.equals(rules)) {
      assertEquals(
          law.lines().mkString("\n"),
          rules.lines().mkString("\n"),
          () -> timeline + "differ: " + law.lines().removeAll(rules.lines()).mkString("; "));
    }
  }
}
