package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.dates.IssueTermFacts;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.dates.IssueTimelinessFacts;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.vat.Art106i;

/** By when must it be issued at all, and was it? */
public final class IssueTermRules {

  /** The last day of issue. */
  public static final RuleBook<IssueTermFacts, LocalDate> LAST_DAY =
      new RuleBook<>(
          new Question("issue-by", "termin wystawienia", "term of issue"),
          List.of(Art106i.UST_1, Art106i.UST_1_PRZESUNIETY));

  /** Whether it was kept. */
  public static final RuleBook<IssueTimelinessFacts, IssueTimeliness> TIMELINESS =
      new RuleBook<>(
          new Question("issue-timeliness", "terminowość wystawienia", "timeliness of the issue"),
          List.of(Art106i.UST_1_DOTRZYMANY, Art106i.UST_1_UCHYBIONY, Art106i.UST_7));

  private IssueTermRules() {}
}
