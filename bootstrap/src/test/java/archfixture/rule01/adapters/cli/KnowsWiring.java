package archfixture.rule01.adapters.cli;

/** Breaks the rule: an adapter knows who wires it. */
public final class KnowsWiring {
  Object it = new archfixture.rule01.bootstrap.Wiring();
}
