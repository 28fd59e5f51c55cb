package archfixture.rule25.simulator;

/** Stands for the simulator. */
public final class Sham {}
