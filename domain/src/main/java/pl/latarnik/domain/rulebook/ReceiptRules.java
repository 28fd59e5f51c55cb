package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.dates.ReceiptFacts;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;
import pl.latarnik.domain.law.vat.Art106nh;
import pl.latarnik.domain.law.vat.Art106nha;

/** When did the buyer receive it? None while that has not happened. */
public final class ReceiptRules {

  /** All rules that may answer. */
  public static final RuleBook<ReceiptFacts, Option<LocalDate>> BOOK =
      new RuleBook<>(
          new Question("receipt-date", "data otrzymania", "date of receipt"),
          List.of(
              Art106na.UST_3,
              Art106na.UST_4,
              Art106nda.UST_11,
              Art106nda.UST_11_POZA_KSEF,
              Art106nf.UST_10,
              Art106nf.UST_10_POZA_KSEF,
              Art106ng.ZD_1_OTRZYMANIE,
              Art106nh.UST_3_PKT_1_OTRZYMANIE,
              Art106nha.ZD_1_OTRZYMANIE));

  private ReceiptRules() {}
}
