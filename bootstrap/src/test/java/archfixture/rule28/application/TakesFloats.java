package archfixture.rule28.application;

/** Breaks the rule: takes fractions. */
public final class TakesFloats {
  void pay(float[] amounts) {}
}
