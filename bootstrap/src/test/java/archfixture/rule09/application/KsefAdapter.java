package archfixture.rule09.application;

/** Breaks the rule: the ending says nothing. */
public final class KsefAdapter {}
