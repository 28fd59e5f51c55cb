package archfixture.rule12.domain;

/** Breaks the rule: anybody may implement it. */
public interface OpenInterface {}
