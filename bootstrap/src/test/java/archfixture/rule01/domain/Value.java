package archfixture.rule01.domain;

/** Keeps the rule: knows nobody. */
public final class Value {}
