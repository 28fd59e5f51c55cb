package pl.latarnik.domain.oracle;

import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;

/**
 * The same agreement on 5,000,000 timelines, some minutes of work: {@code mvn verify -pl domain
 * -Ptimelines}. Left out of other builds by its tag.
 */
@Tag("timelines")
@Domain(TimelineContext.class)
class MillionsOfTimelinesProperties {

  @Property(
      tries = 5_000_000,
      generation = GenerationMode.RANDOMIZED,
      edgeCases = EdgeCasesMode.NONE,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void the_rules_and_the_naive_law_agree(@ForAll Timeline timeline) {
    Agreement.check(timeline);
  }
}
