package archfixture.rule18.silent;

/** Breaks the rule: its package says nothing. */
public final class Stranger {}
