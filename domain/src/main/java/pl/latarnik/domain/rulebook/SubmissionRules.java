package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.SubmissionFacts;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.guidance.ObjasnieniaKsef;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.law.vat.Art106nh;
import pl.latarnik.domain.law.vat.Art106nha;

/** By when must it be sent? */
public final class SubmissionRules {

  /** All rules that may answer. */
  public static final RuleBook<SubmissionFacts, SubmissionDuty> BOOK =
      new RuleBook<>(
          new Question("send-by", "termin przesłania", "term of sending"),
          List.of(
              Art106na.UST_1_BEZ_TERMINU,
              Art106nda.UST_2,
              Art106nda.UST_16_BEZ_TERMINU,
              Art106nf.UST_4,
              Art106nf.UST_5,
              Art106nf.UST_7,
              Art106ng.ZD_1_BEZ_PRZESYLANIA,
              Art106nh.UST_2,
              Art106nh.UST_3_PKT_1,
              Art106nh.UST_3_PKT_2,
              Art106nha.ZD_1,
              Art106nha.ZD_2,
              ObjasnieniaKsef.ZD_LUKA_106NH,
              ObjasnieniaKsef.ZD_NIEDOSTEPNOSC_PRZESUWA));

  private SubmissionRules() {}
}
