package archfixture.rule11.domain;

/** Keeps the rule: a record. */
public record Stays(int count) {}
