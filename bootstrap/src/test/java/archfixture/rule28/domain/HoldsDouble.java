package archfixture.rule28.domain;

/** Breaks the rule: an amount that rounds by itself. */
public final class HoldsDouble {
  double amount;
}
