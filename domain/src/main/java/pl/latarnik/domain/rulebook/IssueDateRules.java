package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import pl.latarnik.domain.dates.IssueDateFacts;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106na;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;

/** What is the legal date of issue? */
public final class IssueDateRules {

  /** All rules that may answer. */
  public static final RuleBook<IssueDateFacts, IssueDate> BOOK =
      new RuleBook<>(
          new Question("issue-date", "data wystawienia", "date of issue"),
          List.of(Art106na.UST_1_DATA, Art106nda.UST_10, Art106nf.UST_9, Art106ng.ZD_1_DATA));

  private IssueDateRules() {}
}
