package archfixture.rule23.adapters.cli;

import archfixture.rule23.adapters.ksef.fa3.schema.Generated;

/** Breaks the rule: uses generated classes. */
public final class ReadsSchema {
  Generated invoice;
}
