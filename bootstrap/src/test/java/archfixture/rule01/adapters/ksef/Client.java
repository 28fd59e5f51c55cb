package archfixture.rule01.adapters.ksef;

/** Keeps the rule: looks inward. */
public final class Client {
  Object it = new archfixture.rule01.application.Answer();
}
