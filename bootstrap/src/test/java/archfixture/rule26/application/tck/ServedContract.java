package archfixture.rule26.application.tck;

/** Stands for a contract. */
public interface ServedContract {}
