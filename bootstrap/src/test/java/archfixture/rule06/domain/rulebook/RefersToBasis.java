package archfixture.rule06.domain.rulebook;

import archfixture.rule06.domain.law.LegalBasis;
import java.util.function.Function;

/** Breaks the rule: a basis can be made outside the law. */
public final class RefersToBasis {
  Function<String, LegalBasis> maker = LegalBasis::new;
}
