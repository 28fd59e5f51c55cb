package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106ni;
import pl.latarnik.domain.sanction.FineFacts;
import pl.latarnik.domain.sanction.SanctionFacts;

/** Could it be fined, and how much at the most? */
public final class SanctionRules {

  /** Whether a fine is possible. */
  public static final RuleBook<SanctionFacts, Boolean> EXPOSED =
      new RuleBook<>(
          new Question("penalty-exposed", "kara", "fine"),
          List.of(Art106ni.UST_1_PKT_3, Art106ni.UST_1_PKT_3_BRAK));

  /** The highest fine; none where the amounts are not known. */
  public static final RuleBook<FineFacts, Option<BigDecimal>> HIGHEST =
      new RuleBook<>(
          new Question("penalty-cap", "najwyższa kara", "highest fine"),
          List.of(Art106ni.UST_1_OD_VAT, Art106ni.UST_1_OD_NALEZNOSCI, Art106ni.UST_1_BEZ_KWOT));

  private SanctionRules() {}
}
