package archfixture.rule25.adapters;

import archfixture.rule25.simulator.Sham;

/** Breaks the rule: an adapter leans on the simulator. */
public final class Pretends {
  Sham sham;
}
