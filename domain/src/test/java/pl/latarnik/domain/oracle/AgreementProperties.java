package pl.latarnik.domain.oracle;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/**
 * The rules and the naive reading of the law agree in every answer, on 100,000 timelines; {@link
 * MillionsOfTimelinesProperties} asks more.
 *
 * <p>A failing timeline is shrunk and printed as a worked example, with what both make of it.
 */
@Domain(TimelineContext.class)
class AgreementProperties {

  /** As many as every property has: for builds that leave out the thorough ones. */
  @Property(edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.RANDOM_SEED)
  void they_agree_on_a_sample(@ForAll Timeline timeline) {
    Agreement.check(timeline);
  }

  @Property(
      tries = 100_000,
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  @Tag("thorough")
  @Tag("V03")
  @Tag("D05")
  @Tag("D06")
  @Tag("D07")
  @Tag("D09")
  @Tag("D15")
  @Tag("D16")
  @Tag("D20")
  void the_rules_and_the_naive_law_agree(@ForAll Timeline timeline) {
    Agreement.check(timeline);
  }
}
