package archfixture.rule01.adapters.print;

/** Breaks the rule: an adapter knows another. */
public final class KnowsClient {
  Object it = new archfixture.rule01.adapters.ksef.Client();
}
