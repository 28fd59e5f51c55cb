package archfixture.rule18.told;

/** Keeps the rule: its package is introduced. */
public final class Guest {}
