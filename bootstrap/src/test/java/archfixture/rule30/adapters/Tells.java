package archfixture.rule30.adapters;

/** Keeps the rule: a constant where it belongs. */
public final class Tells {
  public static final String NAME = "a";
}
