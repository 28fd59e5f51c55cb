package archfixture.rule28.domain;

/** Breaks the rule: gives a fraction. */
public final class GivesDouble {
  Double amount() {
    return null;
  }
}
