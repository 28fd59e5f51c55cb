package pl.latarnik.domain.oracle;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of whole timelines; every story that they tell is one that a file could tell. */
class TimelineContext extends DomainContextBase {

  @Provide
  Arbitrary<Timeline> timelines() {
    return Arbitraries.integers()
        .between(0, Choices.RANGE - 1)
        .shrinkTowards(0)
        .withDistribution(RandomDistribution.uniform())
        .withoutEdgeCases()
        .array(int[].class)
        .ofSize(TimelineTeller.LENGTH)
        .withoutEdgeCases()
        .map(TimelineTeller::tell);
  }
}
