package pl.latarnik.domain.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A book of invented rules: what is said of a number. */
class RuleBookTest {

  private static final LocalDate SAT_2026_01_31 = LocalDate.of(2026, 1, 31);
  private static final LocalDate SUN_2026_02_01 = LocalDate.of(2026, 2, 1);
  private static final LocalDate FRI_2027_01_01 = LocalDate.of(2027, 1, 1);
  private static final Question QUESTION = new Question("say", "pytanie", "question");

  private static final LegalRule<Integer, String> NUMBER =
      of("number", Confidence.WORDING_READ)
          .given("zawsze", "always", (Integer n) -> true)
          .then(n -> "number " + n);
  private static final LegalRule<Integer, String> LARGE =
      of("large", Confidence.PARAPHRASE)
          .overriding("number")
          .given("duża", "large", (Integer n) -> n > 10)
          .then(n -> "large " + n);
  private static final LegalRule<Integer, String> HUGE =
      of("huge", Confidence.SECONDARY)
          .overriding("number", "large")
          .given("ogromna", "huge", (Integer n) -> n > 100)
          .then(n -> "huge " + n);
  private static final LegalRule<Integer, String> NEGATIVE =
      of("negative", Confidence.OFFICIAL_EXPLANATION)
          .inForce(EffectivePeriod.from(FRI_2027_01_01))
          .overriding("number")
          .given("ujemna", "negative", (Integer n) -> n < 0)
          .then(n -> "negative " + n);
  private static final List<LegalRule<Integer, String>> RULES =
      List.of(NUMBER, LARGE, HUGE, NEGATIVE);
  private static final RuleBook<Integer, String> BOOK = new RuleBook<>(QUESTION, RULES);

  private static Rule of(String id, Confidence confidence) {
    return Rule.of(
        id,
        new LegalBasis(
            LegalAct.USTAWA_O_VAT,
            LegalUnit.of("art. 1"),
            new Wording("brzmienie", "wording"),
            confidence,
            SUN_2026_02_01));
  }

  private static List<TraceStep.Finding> findings(int number, LocalDate day) {
    return BOOK.decide(number, day).considered().map(TraceStep::finding);
  }

  @Test
  void the_one_rule_that_nothing_displaces_decides() {
    assertEquals("number 10", BOOK.decide(10, SUN_2026_02_01).conclusion());
    assertEquals("large 11", BOOK.decide(11, SUN_2026_02_01).conclusion());
    assertEquals("huge 101", BOOK.decide(101, SUN_2026_02_01).conclusion());
    assertEquals(HUGE, BOOK.decide(101, SUN_2026_02_01).decisive());
  }

  @Test
  void the_order_of_the_rules_means_nothing() {
    for (List<LegalRule<Integer, String>> order : RULES.permutations()) {
      RuleBook<Integer, String> shuffled = new RuleBook<>(QUESTION, order);

      assertEquals("huge 500", shuffled.decide(500, FRI_2027_01_01).conclusion());
      assertEquals("negative -5", shuffled.decide(-5, FRI_2027_01_01).conclusion());
    }
  }

  @Test
  void a_rule_counts_from_its_first_day_on() {
    assertEquals("number -5", BOOK.decide(-5, FRI_2027_01_01.minusDays(1)).conclusion());
    assertEquals("negative -5", BOOK.decide(-5, FRI_2027_01_01).conclusion());
  }

  @Test
  void each_rule_considered_is_shown_with_what_came_of_it() {
    assertEquals(
        List.of(
            TraceStep.Finding.YIELDS,
            TraceStep.Finding.YIELDS,
            TraceStep.Finding.DECIDES,
            TraceStep.Finding.NOT_IN_FORCE),
        findings(101, SUN_2026_02_01));
    assertEquals(
        List.of(
            TraceStep.Finding.DECIDES,
            TraceStep.Finding.DOES_NOT_APPLY,
            TraceStep.Finding.DOES_NOT_APPLY,
            TraceStep.Finding.DOES_NOT_APPLY),
        findings(5, FRI_2027_01_01));
  }

  @Test
  void a_rule_that_yields_says_what_it_would_have_said_and_to_whom_it_yields() {
    List<TraceStep<String>> steps = BOOK.decide(101, SUN_2026_02_01).considered();

    assertEquals(RULES.map(Option::some).map(o -> o.get().id()), steps.map(s -> s.rule().id()));
    assertEquals(
        List.of(
            Option.some("number 101"),
            Option.some("large 101"),
            Option.some("huge 101"),
            Option.<String>none()),
        steps.map(TraceStep::conclusion));
    assertEquals(
        List.of(Option.some(LARGE), Option.some(HUGE), Option.none(), Option.none()),
        steps.map(TraceStep::yieldsTo));
    assertEquals(List.of(QUESTION), steps.map(TraceStep::question).distinct());
  }

  @Test
  void an_answer_is_as_well_founded_as_the_weakest_rule_that_applied() {
    assertEquals(Confidence.WORDING_READ, BOOK.decide(5, FRI_2027_01_01).confidence());
    assertEquals(Confidence.PARAPHRASE, BOOK.decide(11, FRI_2027_01_01).confidence());
    assertEquals(Confidence.SECONDARY, BOOK.decide(101, FRI_2027_01_01).confidence());
    assertEquals(Confidence.OFFICIAL_EXPLANATION, BOOK.decide(-1, FRI_2027_01_01).confidence());
  }

  @Test
  void no_rule_in_force_is_a_gap_and_two_standing_ones_are_a_conflict() {
    RuleBook<Integer, String> conflict =
        new RuleBook<>(
            QUESTION,
            List.of(
                NUMBER,
                of("another", Confidence.WORDING_READ)
                    .given("zawsze", "always", (Integer n) -> true)
                    .then(n -> "another")));

    LawModelException gap =
        assertThrows(LawModelException.class, () -> BOOK.decide(5, SAT_2026_01_31));
    LawModelException two =
        assertThrows(LawModelException.class, () -> conflict.decide(5, SUN_2026_02_01));

    assertEquals("say: exactly one rule must stand, not List()", gap.getMessage());
    assertEquals("say: exactly one rule must stand, not List(number, another)", two.getMessage());
  }

  @Test
  void a_book_has_from_one_rule_to_sixty_four() {
    List<LegalRule<Integer, String>> many = List.fill(64, NUMBER);

    assertEquals(64, new RuleBook<>(QUESTION, many).rules().size());
    assertThrows(LawModelException.class, () -> new RuleBook<>(QUESTION, many.append(NUMBER)));
    assertThrows(
        LawModelException.class,
        () -> new RuleBook<>(QUESTION, List.<LegalRule<Integer, String>>empty()));
  }

  @Test
  void the_last_of_sixty_four_rules_can_displace_all_others() {
    List<LegalRule<Integer, String>> weak =
        List.rangeClosed(1, 63)
            .map(
                i ->
                    of("weak-" + i, Confidence.WORDING_READ)
                        .given("zawsze", "always", (Integer n) -> true)
                        .then(n -> "weak"));
    LegalRule<Integer, String> strong =
        of("strong", Confidence.WORDING_READ)
            .overriding(weak.map(LegalRule::id).toJavaArray(String[]::new))
            .given("zawsze", "always", (Integer n) -> true)
            .then(n -> "strong");

    Decision<String> decision =
        new RuleBook<>(QUESTION, weak.append(strong)).decide(1, SUN_2026_02_01);

    assertEquals("strong", decision.conclusion());
    assertEquals(63, decision.considered().count(s -> s.finding() == TraceStep.Finding.YIELDS));
  }

  @Test
  void the_rule_for_all_other_cases_answers_where_the_first_one_does_not() {
    LegalRule<Integer, Boolean> even =
        of("even", Confidence.WORDING_READ)
            .overriding(LegalRule.otherwise("even"))
            .given("parzysta", "even", (Integer n) -> n % 2 == 0)
            .then(n -> true);
    RuleBook<Integer, Boolean> parity =
        new RuleBook<>(QUESTION, List.of(even, even.otherwise(false)));

    assertEquals(true, parity.decide(4, SUN_2026_02_01).conclusion());
    assertEquals(false, parity.decide(5, SUN_2026_02_01).conclusion());
    assertEquals("even/nie", parity.decide(5, SUN_2026_02_01).decisive().toString());
  }

  @Test
  void books_and_questions_are_named_by_their_id() {
    assertEquals("say", BOOK.toString());
    assertEquals("say", QUESTION.toString());
    assertEquals(QUESTION, BOOK.question());
    assertEquals(QUESTION, BOOK.decide(1, SUN_2026_02_01).question());
  }

  @Test
  void a_rule_keeps_what_was_written_of_it() {
    EffectivePeriod from2027 = EffectivePeriod.from(FRI_2027_01_01);
    Interpretation reading =
        new Interpretation(
            "W-1",
            new Wording("pytanie", "question"),
            new Wording("wykładnia", "reading"),
            List.empty(),
            30);

    LegalRule<Integer, String> rule =
        of("rule", Confidence.PARAPHRASE)
            .inForce(from2027)
            .overriding("number", "large")
            .reading(reading)
            .given("zawsze", "always", (Integer n) -> true)
            .then(n -> "rule");

    assertEquals(from2027, rule.period());
    assertEquals(HashSet.of("number", "large"), rule.overrides());
    assertEquals(List.of(reading), rule.readings());
    assertEquals(new Wording("zawsze", "always"), rule.condition());
    assertEquals(Confidence.PARAPHRASE, rule.basis().confidence());
    assertEquals("rule", rule.toString());
  }
}
