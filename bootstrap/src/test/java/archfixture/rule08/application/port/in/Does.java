package archfixture.rule08.application.port.in;

/** Breaks the rule: a class among the ports. */
public final class Does {}
