package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import pl.latarnik.domain.law.Decision;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.RuleBook;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.law.TraceStep.Finding;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.LawIndex;
import pl.latarnik.domain.rulebook.Rulings;

/** What holds of the reasons of every ruling. */
@Domain(TimelineContext.class)
@Tag("thorough")
@PropertyDefaults(
    tries = 5_000,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE)
class TraceProperties {

  @Property
  @Tag("D20")
  void of_each_question_exactly_one_rule_stands(@ForAll Timeline timeline) {
    for (Decision<?> decision : ruling(timeline).decisions()) {
      assertEquals(
          List.of(decision.decisive()),
          decision
              .considered()
              .filter(step -> step.finding() == Finding.DECIDES)
              .map(TraceStep::rule),
          decision.question()::id);
    }
  }

  @Property
  @Tag("D19")
  void the_trace_names_every_rule_of_a_question_once(@ForAll Timeline timeline) {
    List<TraceStep<?>> trace = ruling(timeline).trace();

    for (RuleBook<?, ?> book : LawIndex.books()) {
      List<String> named =
          trace.filter(step -> step.question().equals(book.question())).map(s -> s.rule().id());
      assertTrue(
          named.isEmpty() || named.equals(book.rules().map(LegalRule::id)),
          () -> book.question() + " named " + named);
    }
    assertEquals(
        ruling(timeline).decisions().map(Decision::question).distinct().length(),
        ruling(timeline).decisions().length());
  }

  @Property
  void what_yields_yields_to_a_rule_that_applied(@ForAll Timeline timeline) {
    for (TraceStep<?> step : ruling(timeline).trace()) {
      boolean applied = step.finding() == Finding.DECIDES || step.finding() == Finding.YIELDS;
      assertEquals(applied, step.conclusion().isDefined(), step.rule()::id);
      assertEquals(step.finding() == Finding.YIELDS, step.yieldsTo().isDefined(), step.rule()::id);
      assertTrue(
          step.yieldsTo().forAll(stronger -> stronger.overrides().contains(step.rule().id())),
          step.rule()::id);
    }
  }

  @Property(tries = 20_000)
  @Tag("D19")
  @Tag("D20")
  void the_trace_alone_suffices_to_answer_again(@ForAll Timeline timeline) {
    InvoiceRuling ruling = ruling(timeline);

    assertEquals(Answers.of(ruling), TraceReplay.of(ruling.trace()));
  }

  private static InvoiceRuling ruling(Timeline timeline) {
    return Rulings.polish().rule(timeline.facts(), timeline.readings()).get();
  }
}
