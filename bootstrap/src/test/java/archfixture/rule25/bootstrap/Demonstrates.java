package archfixture.rule25.bootstrap;

import archfixture.rule25.simulator.Sham;

/** Keeps the rule: bootstrap may start it. */
public final class Demonstrates {
  Sham sham;
}
