package archfixture.rule29.domain.law;

/** Keeps the rule: the one that is allowed. */
public final class LawModelException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
