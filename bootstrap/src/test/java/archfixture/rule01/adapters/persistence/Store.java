package archfixture.rule01.adapters.persistence;

/** Keeps the rule: knows nobody. */
public final class Store {}
