package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalAct;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.LegalUnit;
import pl.latarnik.domain.law.Parameter;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.guidance.ObjasnieniaWykladnia;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;
import pl.latarnik.domain.law.vat.Art106nda;
import pl.latarnik.domain.law.vat.Art106nf;
import pl.latarnik.domain.law.vat.Art106ng;

class LawIndexTest {

  private static final List<String> NONE = List.empty();

  @Test
  void every_rule_of_an_article_is_in_the_index() {
    List<LegalRule<?, ?>> known = LawIndex.rules();

    assertEquals(NONE, lacking(LegalRule.class, "law", known));
  }

  @Test
  void every_basis_of_an_article_is_in_the_index() {
    Set<LegalBasis> known =
        LawIndex.provisions()
            .map(Provision::basis)
            .toSet()
            .addAll(LawIndex.parameters().flatMap(p -> p.values().map(Parameter.Dated::basis)));

    assertEquals(NONE, lacking(LegalBasis.class, "law", known));
  }

  @Test
  void every_parameter_of_an_article_is_in_the_index() {
    assertEquals(NONE, lacking(Parameter.class, "law", LawIndex.parameters()));
  }

  @Test
  void every_holiday_is_in_the_index() {
    Set<LegalBasis> known = LawIndex.provisions().map(Provision::basis).toSet();

    assertEquals(
        NONE,
        LawConstants.of(StatutoryHoliday.class, "law")
            .reject(c -> known.contains(c.value().basis()))
            .map(LawConstants::name));
  }

  @Test
  void every_reading_is_in_the_index() {
    assertEquals(NONE, lacking(Interpretation.class, "law", LawIndex.readings()));
  }

  @Test
  void every_rule_book_is_in_the_index() {
    assertEquals(NONE, lacking(RuleBook.class, "rulebook", LawIndex.books()));
    assertTrue(LawIndex.books().containsAll(FlagRules.BOOKS));
  }

  @Test
  void the_index_and_the_rule_books_have_the_same_rules() {
    Set<LegalRule<?, ?>> asked =
        HashSet.ofAll(
            LawIndex.books().flatMap(book -> HashSet.<LegalRule<?, ?>>ofAll(book.rules())));

    assertEquals(HashSet.empty(), LawIndex.rules().toSet().diff(asked));
    assertEquals(HashSet.empty(), asked.diff(LawIndex.rules().toSet()));
  }

  @Test
  void ids_of_rules_questions_readings_and_parameters_are_unique() {
    assertEquals(NONE, twice(LawIndex.rules().map(LegalRule::id)));
    assertEquals(NONE, twice(LawIndex.books().map(book -> book.question().id())));
    assertEquals(NONE, twice(LawIndex.readings().map(Interpretation::id)));
    assertEquals(NONE, twice(LawIndex.readings().map(r -> Integer.toString(r.adr()))));
    assertEquals(NONE, twice(LawIndex.parameters().map(Parameter::name)));
  }

  @Test
  void a_rule_displaces_only_rules_of_its_own_book() {
    List<String> strays =
        LawIndex.rules()
            .flatMap(rule -> rule.overrides().map(id -> rule.id() + " -> " + id))
            .reject(this::standsInOneBook);

    assertEquals(NONE, strays);
  }

  @Test
  void no_rule_displaces_itself_or_one_that_displaces_it() {
    List<String> circles =
        LawIndex.rules()
            .filter(
                rule ->
                    rule.overrides()
                        .exists(
                            id ->
                                LawIndex.rule(id)
                                    .exists(other -> other.overrides().contains(rule.id()))))
            .map(LegalRule::id);

    assertEquals(NONE, circles);
  }

  @Test
  void every_word_is_there_in_both_languages() {
    assertEquals(
        NONE,
        LawIndex.rules()
            .filter(r -> r.condition().polish().isBlank() || r.condition().english().isBlank())
            .map(LegalRule::id));
    assertEquals(
        NONE,
        LawIndex.provisions()
            .map(Provision::basis)
            .filter(b -> b.wording().polish().isBlank() || b.wording().english().isBlank())
            .map(LegalBasis::citation));
    assertEquals(
        NONE,
        LawIndex.books()
            .map(RuleBook::question)
            .filter(q -> q.polish().isBlank() || q.english().isBlank())
            .map(Question::id));
    // Question and adopted reading are wordings, which cannot be blank in either language.
    assertEquals(
        NONE, LawIndex.readings().filter(r -> r.rejected().isEmpty()).map(Interpretation::id));
  }

  @Test
  void every_basis_was_compared_with_its_source_on_a_day_after_the_law_was_enacted() {
    LocalDate thu_2025_12_18 = LocalDate.of(2025, 12, 18);

    assertEquals(
        NONE,
        LawIndex.provisions()
            .map(Provision::basis)
            .filter(b -> b.verifiedOn().isBefore(thu_2025_12_18))
            .map(LegalBasis::citation));
  }

  @Test
  void every_citation_can_be_read_back() {
    LawIndex.provisions()
        .map(Provision::basis)
        .forEach(b -> assertEquals(b.unit(), LegalUnit.of(b.unit().text()), b.citation()));
    assertThrows(IllegalArgumentException.class, () -> LegalUnit.of("artykuł 106nda"));
  }

  @Test
  void every_basis_stands_under_its_own_act_and_article() {
    List<String> strays =
        LawIndex.articles()
            .filter(article -> article.act() != LegalAct.WYKLADNIA_PROGRAMU)
            .flatMap(
                article ->
                    article
                        .provisions()
                        .map(Provision::basis)
                        .reject(
                            b ->
                                b.act() == article.act()
                                    && (b.unit() + " ").startsWith(article.name() + " "))
                        .map(b -> b.citation() + " in " + article.name()));

    assertEquals(NONE, strays);
  }

  @Test
  void the_units_of_an_article_stand_in_the_order_of_the_act() {
    for (Article article :
        LawIndex.articles().reject(a -> a.home().getSimpleName().startsWith("Ob"))) {
      List<LegalUnit> units = article.provisions().map(p -> p.basis().unit());

      assertEquals(units.sorted(UnitOrder.OF_THE_ACT), units, article.name());
    }
    List<String> vat = VatArticles.ALL.map(Article::name);
    assertEquals(vat.sorted(), vat);
  }

  @Test
  void every_file_of_the_law_has_its_article() {
    Set<Object> homes = LawIndex.articles().<Object>map(Article::home).toSet();

    List<String> lacking =
        LawConstants.classesIn("law")
            .filter(
                c -> c.getSimpleName().matches("(Art|Rozporzadzenie|Objasnienia|UstawaO[^V]).*"))
            .reject(homes::contains)
            .map(Class::getSimpleName)
            .remove("ObjasnieniaWykladnia");

    assertEquals(NONE, lacking);
  }

  @Test
  void no_parameter_has_a_gap_or_two_values_on_a_day() {
    for (Parameter<?> parameter : LawIndex.parameters()) {
      List<EffectivePeriod> periods = parameter.values().map(Parameter.Dated::period);

      assertEquals(
          periods.init().map(EffectivePeriod::until),
          periods.tail().map(p -> Option.some(p.from())),
          parameter.name());
      assertEquals(Option.none(), periods.last().until(), parameter.name());
    }
  }

  @Test
  void every_reading_moves_at_least_one_rule() {
    assertEquals(
        NONE,
        LawIndex.readings().filter(r -> LawIndex.restingOn(r).isEmpty()).map(Interpretation::id));
  }

  @Test
  void it_is_asked_by_rule_question_and_reading() {
    assertEquals(Option.some(Art106nda.UST_2), LawIndex.rule("vat/106nda/2"));
    assertEquals(Option.none(), LawIndex.rule("vat/106nda/99"));
    assertEquals(
        List.of("codes-before-number", "codes-after-number"),
        LawIndex.questionsOf(Art106ng.ZD_1_KODY).map(Question::id));
    assertEquals(
        HashSet.of("vat/106nf/5", "vat/106nf/7"),
        LawIndex.displacing(Art106nf.UST_4).map(LegalRule::id).toSet());
    assertEquals(
        LawIndex.rules().filter(rule -> rule.readings().map(Interpretation::id).contains("W-5")),
        LawIndex.restingOn(ObjasnieniaWykladnia.W_5));
  }

  @Test
  void a_basis_ages_a_day_after_twelve_months() {
    LegalBasis christmas = UstawaODniachWolnych.PKT_1_LIT_L.basis();
    LocalDate birthday = christmas.verifiedOn().plusYears(1);

    assertFalse(LawIndex.agedOn(birthday).contains(christmas));
    assertTrue(LawIndex.agedOn(birthday.plusDays(1)).contains(christmas));
  }

  private boolean standsInOneBook(String arrow) {
    String[] ends = arrow.split(" -> ", 2);
    return LawIndex.books()
        .exists(
            book ->
                HashSet.of(ends).forAll(id -> book.rules().exists(rule -> rule.id().equals(id))));
  }

  private static <T> List<String> lacking(
      Class<T> type, String below, Iterable<? extends T> known) {
    Set<Object> values = HashSet.ofAll(known);
    return LawConstants.of(type, below)
        .reject(constant -> values.contains(constant.value()))
        .map(LawConstants::name);
  }

  private static List<String> twice(List<String> names) {
    return names.groupBy(name -> name).filterValues(same -> same.size() > 1).keySet().toList();
  }
}
