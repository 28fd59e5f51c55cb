package archfixture.rule22.simulator;

import org.bouncycastle.util.BigIntegers;

/** Keeps the rule: the simulator signs as the authority. */
public final class Authority {
  BigIntegers numbers;
}
