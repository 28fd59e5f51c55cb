package archfixture.rule07.domain.law;

/**
 * Keeps the rule with its first constant; breaks it with a name that is no unit, and by hiding one.
 */
public final class Art1 {
  public static final LegalRule UST_1_PKT_2 = new LegalRule();
  public static final LegalRule FIRST = new LegalRule();
  static final LegalRule UST_3 = new LegalRule();
}
