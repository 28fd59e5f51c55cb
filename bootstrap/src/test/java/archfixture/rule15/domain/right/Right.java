package archfixture.rule15.domain.right;

/** Breaks the rule: half of a circle. */
public final class Right {
  archfixture.rule15.domain.left.Left left;
}
