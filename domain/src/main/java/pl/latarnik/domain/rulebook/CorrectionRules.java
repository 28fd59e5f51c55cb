package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106j;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;

/** May a correction be issued, and how does it name its original? */
public final class CorrectionRules {

  /** All rules that may answer. */
  public static final RuleBook<CorrectionFacts, CorrectionPermit> BOOK =
      new RuleBook<>(
          "korekta",
          List.of(
              Art106j.UST_2_PKT_2A,
              Art106j.UST_2_PKT_2A_POZA_KSEF,
              Art106j.UST_2_PKT_2A_BEZ_NUMERU,
              Art106nda.UST_12,
              Art106nf.UST_11));

  private CorrectionRules() {}
}
