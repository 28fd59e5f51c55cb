package archfixture.rule07.domain.law;

/** Breaks the rule: a rule of law outside the file of an act. */
public final class Guesses {
  public static final LegalRule UST_9 = new LegalRule();
}
