package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.sanction.SanctionFacts;

/** Could it be fined? */
public final class SanctionRules {

  /** All rules that may answer. */
  public static final RuleBook<SanctionFacts, Boolean> BOOK =
      new RuleBook<>("kara", List.of(Art106ni.UST_1_PKT_3, Art106ni.UST_1_PKT_3_BRAK));

  private SanctionRules() {}
}
