package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.issuance.IssuanceFacts;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.guidance.ObjasnieniaKsef;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.law.vat.Art106nh;

/** In which procedure is this invoice? */
public final class IssuanceRules {

  /** All rules that may answer. */
  public static final RuleBook<IssuanceFacts, IssuanceOutcome> BOOK =
      new RuleBook<>(
          new Question("mode", "tryb", "procedure"),
          List.of(
              Art106na.UST_1,
              Art106nda.UST_1,
              Art106nda.UST_16,
              Art106nf.UST_1,
              Art106ng.ZD_1,
              Art106nh.UST_1,
              ObjasnieniaKsef.ZD_WERYFIKACJA_DAT,
              ObjasnieniaKsef.ZD_WYDANA_PRZED_PRZESLANIEM));

  private IssuanceRules() {}
}
