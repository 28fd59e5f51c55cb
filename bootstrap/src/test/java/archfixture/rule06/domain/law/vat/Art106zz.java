package archfixture.rule06.domain.law.vat;

import archfixture.rule06.domain.law.LegalBasis;

/** Keeps the rule: an article says what it rests on. */
public final class Art106zz {
  LegalBasis basis = new LegalBasis("art. 106zz");
}
