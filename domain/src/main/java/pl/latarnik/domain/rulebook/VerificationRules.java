package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.regulation.RozporzadzenieKsef;
import pl.latarnik.domain.law.vat.Art106gb;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

/** Which codes must it carry, and may it be handed over before it has a number? */
public final class VerificationRules {

  /** Codes ordered on a document handed over outside KSeF before the number. */
  public static final RuleBook<ReceiptFacts, List<CodeCaption>> BEFORE_NUMBER =
      new RuleBook<>(
          new Question("codes-before-number", "kody przed numerem", "codes before the number"),
          List.of(
              RozporzadzenieKsef.PAR_9_UST_1_PRZED_NUMEREM,
              Art106nda.UST_3,
              Art106nda.UST_6,
              Art106nda.UST_16_PRZED_NUMEREM,
              Art106nf.UST_3,
              Art106ng.ZD_1_KODY));

  /** Codes ordered once it has its number. */
  public static final RuleBook<ReceiptFacts, List<CodeCaption>> AFTER_NUMBER =
      new RuleBook<>(
          new Question("codes-after-number", "kody po numerze", "codes after the number"),
          List.of(
              RozporzadzenieKsef.PAR_9_UST_1,
              Art106gb.UST_5,
              Art106nda.UST_8,
              Art106nf.UST_8,
              Art106ng.ZD_1_KODY));

  /** Whether the hand-over before the number is proper. */
  public static final RuleBook<ReceiptFacts, HandOver> HAND_OVER =
      new RuleBook<>(
          new Question(
              "hand-over-before-number", "wydanie przed numerem", "hand-over before the number"),
          List.of(
              RozporzadzenieKsef.PAR_9_UST_1_WYDANIE,
              Art106nda.UST_3_WYDANIE,
              Art106nda.UST_4,
              Art106nda.UST_16_WYDANIE,
              Art106nf.UST_2,
              Art106ng.ZD_1_WYDANIE));

  private VerificationRules() {}
}
