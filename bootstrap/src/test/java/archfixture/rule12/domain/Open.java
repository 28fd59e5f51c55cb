package archfixture.rule12.domain;

/** Breaks the rule: anybody may extend it. */
public class Open {}
