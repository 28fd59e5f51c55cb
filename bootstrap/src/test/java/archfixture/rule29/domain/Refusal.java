package archfixture.rule29.domain;

/** Breaks the rule: a refusal that is thrown. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
}
