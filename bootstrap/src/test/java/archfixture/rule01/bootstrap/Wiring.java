package archfixture.rule01.bootstrap;

/** Keeps the rule: bootstrap may know all. */
public final class Wiring {
  Object it = new archfixture.rule01.adapters.ksef.Client();
}
