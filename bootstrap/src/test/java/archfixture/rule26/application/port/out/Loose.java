package archfixture.rule26.application.port.out;

/** Breaks the rule: served, but held to no contract. */
public interface Loose {}
