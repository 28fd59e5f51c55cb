package archfixture.rule15.domain.left;

/** Breaks the rule: half of a circle. */
public final class Left {
  archfixture.rule15.domain.right.Right right;
}
