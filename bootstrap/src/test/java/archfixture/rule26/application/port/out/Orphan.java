package archfixture.rule26.application.port.out;

/** Breaks the rule: nobody serves it, and nothing says how. */
public interface Orphan {}
