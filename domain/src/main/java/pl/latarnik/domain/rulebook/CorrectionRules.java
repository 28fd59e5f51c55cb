package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.correction.CorrectionFacts;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionFormFacts;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106j;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.law.vat.Art106nh;

/** May a correction be issued, how does it name its original, and in which form is it issued? */
public final class CorrectionRules {

  /** Whether it may be issued, and how it names its original. */
  public static final RuleBook<CorrectionFacts, CorrectionPermit> PERMIT =
      new RuleBook<>(
          new Question("may-issue", "korekta", "correction"),
          List.of(
              Art106j.UST_2_PKT_2A,
              Art106j.UST_2_PKT_2A_POZA_KSEF,
              Art106j.UST_2_PKT_2A_BEZ_NUMERU,
              Art106nda.UST_12,
              Art106nf.UST_11));

  /** In which form. */
  public static final RuleBook<CorrectionFormFacts, CorrectionForm> FORM =
      new RuleBook<>(
          new Question("correction-form", "postać korekty", "form of the correction"),
          List.of(
              Art106j.UST_4,
              Art106j.UST_4_ZABLOKOWANA,
              Art106nda.UST_13,
              Art106nf.UST_12,
              Art106ng.ZD_1_KOREKTA,
              Art106nh.UST_1_KOREKTA));

  private CorrectionRules() {}
}
