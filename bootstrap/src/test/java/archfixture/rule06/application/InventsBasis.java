package archfixture.rule06.application;

import archfixture.rule06.domain.law.LegalBasis;

/** Breaks the rule: a basis is made outside the law. */
public final class InventsBasis {
  Object basis = new LegalBasis("art. 0");
}
