package archfixture.rule01.application;

/** Keeps the rule: looks inward. */
public final class Answer {
  Object it = new archfixture.rule01.domain.Value();
}
