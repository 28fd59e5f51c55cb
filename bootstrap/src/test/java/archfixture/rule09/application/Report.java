package archfixture.rule09.application;

/** Keeps the rule: the name says what it is. */
public final class Report {}
