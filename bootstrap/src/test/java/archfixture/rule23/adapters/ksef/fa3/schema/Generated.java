package archfixture.rule23.adapters.ksef.fa3.schema;

/** Stands for what the schema compiler writes. */
public final class Generated {}
