package archfixture.rule30.adapters;

/** Breaks the rule: its content may change. */
public final class SharesArray {
  public static final String[] NAMES = {"a"};
}
