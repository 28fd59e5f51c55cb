package pl.latarnik.domain.rulebook;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;

/**
 * Everything that the program knows of the law, as values: for an auditor who reads it and for
 * programs that print it. Written by hand; a test compares it with the constants of the articles.
 *
 * <p>Two ways in: by {@link #articles()}, in the order of the acts, and by {@link #books()}, the
 * questions.
 */
public final class LawIndex {

  /** Months after which a basis wants to be compared with its source again. */
  private static final int MONTHS_OF_TRUST = 12;

  private static final List<RuleBook<?, ?>> BOOKS =
      List.<RuleBook<?, ?>>of(
              IssuanceRules.BOOK,
              IssueDateRules.BOOK,
              SubmissionRules.BOOK,
              TimelinessRules.BOOK,
              ReceiptRules.BOOK,
              VerificationRules.BEFORE_NUMBER,
              VerificationRules.AFTER_NUMBER,
              VerificationRules.HAND_OVER,
              SanctionRules.EXPOSED,
              SanctionRules.HIGHEST,
              IssueTermRules.LAST_DAY,
              IssueTermRules.TIMELINESS,
              CorrectionRules.PERMIT,
              CorrectionRules.FORM)
          .appendAll(FlagRules.BOOKS);

  private static final List<Article> ARTICLES = VatArticles.ALL.appendAll(OtherArticles.ALL);

  private LawIndex() {}

  /** Lists the questions that can be asked, each with its rules. */
  public static List<RuleBook<?, ?>> books() {
    return BOOKS;
  }

  /** Lists the articles: the acts from the strongest source to the weakest, each in its order. */
  public static List<Article> articles() {
    return ARTICLES;
  }

  /** Lists what the units of all acts say, those that decide nothing by themselves included. */
  public static List<Provision> provisions() {
    return ARTICLES.flatMap(Article::provisions);
  }

  /** Lists all rules in the order of the articles, each once. */
  public static List<LegalRule<?, ?>> rules() {
    return ARTICLES.flatMap(Article::rules);
  }

  /** Finds the rule with this id, for example {@code vat/106nda/2}; none where there is none. */
  public static Option<LegalRule<?, ?>> rule(String id) {
    return rules().find(rule -> rule.id().equals(id));
  }

  /** Lists the values that the law fixes. */
  public static List<Parameter<?>> parameters() {
    return ARTICLES.flatMap(Article::parameters);
  }

  /** Lists the readings of what the law leaves open. */
  public static List<Interpretation> readings() {
    return ObjasnieniaWykladnia.all();
  }

  /** Lists the questions that a rule answers; a few rules answer two. */
  public static List<Question> questionsOf(LegalRule<?, ?> rule) {
    return BOOKS
        .filter(book -> book.rules().exists(r -> r.id().equals(rule.id())))
        .map(RuleBook::question);
  }

  /** Lists the rules that displace this one where they apply. */
  public static List<LegalRule<?, ?>> displacing(LegalRule<?, ?> rule) {
    return rules().filter(other -> other.overrides().contains(rule.id()));
  }

  /** Lists the rules that rest on a reading. */
  public static List<LegalRule<?, ?>> restingOn(Interpretation reading) {
    return rules().filter(rule -> rule.readings().contains(reading));
  }

  /**
   * Lists the bases that were compared with their source more than twelve months before this day;
   * to the day twelve months is not yet too old.
   */
  public static List<LegalBasis> agedOn(LocalDate day) {
    LocalDate oldest = day.minusMonths(MONTHS_OF_TRUST);
    return provisions().map(Provision::basis).filter(b -> b.verifiedOn().isBefore(oldest));
  }
}
