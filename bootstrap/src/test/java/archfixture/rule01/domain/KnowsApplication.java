package archfixture.rule01.domain;

/** Breaks the rule: the core looks outward. */
public final class KnowsApplication {
  Object it = new archfixture.rule01.application.Answer();
}
