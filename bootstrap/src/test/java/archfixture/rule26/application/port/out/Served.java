package archfixture.rule26.application.port.out;

/** Keeps the rule: has an adapter and a contract. */
public interface Served {}
