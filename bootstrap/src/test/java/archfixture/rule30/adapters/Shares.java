package archfixture.rule30.adapters;

/** Breaks the rule: anybody may change it. */
public final class Shares {
  public static int count;
}
