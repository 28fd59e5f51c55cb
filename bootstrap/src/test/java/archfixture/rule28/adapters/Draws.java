package archfixture.rule28.adapters;

/** Keeps the rule: a page has widths. */
public final class Draws {
  float width;
}
