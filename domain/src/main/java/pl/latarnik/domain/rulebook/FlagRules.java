package pl.latarnik.domain.rulebook;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.Locale;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.guidance.ObjasnieniaOznaczen;
import pl.latarnik.domain.review.ReviewFacts;

/** Must a person look at it? One question a flag. */
public final class FlagRules {

  /** The question of each flag, in the order of the flags. */
  public static final List<RuleBook<ReviewFacts, Boolean>> BOOKS =
      List.of(ReviewFlag.values()).map(FlagRules::book);

  private FlagRules() {}

  /** Returns the flags that are raised by the answers to {@link #BOOKS}. */
  static Set<ReviewFlag> raised(List<Decision<Boolean>> answers) {
    Set<ReviewFlag> raised = HashSet.empty();
    int place = 0;
    for (Decision<Boolean> answer : answers) {
      raised = answer.conclusion() ? raised.add(ReviewFlag.values()[place]) : raised;
      place++;
    }
    return raised;
  }

  private static RuleBook<ReviewFacts, Boolean> book(ReviewFlag flag) {
    LegalRule<ReviewFacts, Boolean> rule = rule(flag);
    String id = "flag/" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new RuleBook<>(
        new Question(id, "oznaczenie " + flag, "flag " + flag),
        List.of(rule, rule.otherwise(false)));
  }

  private static LegalRule<ReviewFacts, Boolean> rule(ReviewFlag flag) {
    return switch (flag) {
      case IMPOSSIBLE_WINDOW -> ObjasnieniaOznaczen.ZD_IMPOSSIBLE_WINDOW;
      case AMBIGUOUS_106NHA -> ObjasnieniaOznaczen.ZD_AMBIGUOUS_106NHA;
      case STATUTE_GAP -> ObjasnieniaOznaczen.ZD_STATUTE_GAP;
      case BATCH_MIDNIGHT -> ObjasnieniaOznaczen.ZD_BATCH_MIDNIGHT;
      case CONCURRENT_OUTAGES -> ObjasnieniaOznaczen.ZD_CONCURRENT_OUTAGES;
      case ACCEPTED_DURING_OUTAGE -> ObjasnieniaOznaczen.ZD_ACCEPTED_DURING_OUTAGE;
      case RECEIPT_CONFLICT -> ObjasnieniaOznaczen.ZD_RECEIPT_CONFLICT;
      case REVIEW -> ObjasnieniaOznaczen.ZD_REVIEW;
    };
  }
}
