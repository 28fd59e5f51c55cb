package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * One legal question and the rules that answer it. Exactly one rule may stand; their order has no
 * meaning.
 *
 * @param question what is asked, for messages and the trace
 * @param rules the rules
 * @param <F> type of the facts
 * @param <R> type of the answer
 */
public record RuleBook<F, R>(String question, List<LegalRule<F, R>> rules) {

  public RuleBook {
    requireNonNull(question, "question");
    requireNonNull(rules, "rules");
  }

  /**
   * Decides the question by the rules in force on a day; a gap or a conflict is a fault of the
   * model.
   */
  public Decision<R> decide(F facts, LocalDate day) {
    List<TraceStep<R>> applied = rules.map(rule -> considered(rule, facts, day));
    List<TraceStep<R>> judged = applied.map(step -> judged(step, applied));
    List<TraceStep<R>> standing = judged.filter(s -> s.finding() == TraceStep.Finding.DECIDES);
    if (standing.size() != 1) {
      throw new LawModelException(
          question + ": exactly one rule must stand, not " + standing.map(s -> s.rule().id()));
    }
    return new Decision<>(question, standing.head().conclusion().get(), standing.head(), judged);
  }

  private static <F, R> TraceStep<R> considered(LegalRule<F, R> rule, F facts, LocalDate day) {
    if (!rule.period().covers(day)) {
      return new TraceStep<>(rule, TraceStep.Finding.NOT_IN_FORCE, Option.none(), Option.none());
    }
    return rule.rule(facts) instanceof Ruling.Applies<R> applies
        ? new TraceStep<>(
            rule, TraceStep.Finding.DECIDES, Option.some(applies.conclusion()), Option.none())
        : new TraceStep<>(rule, TraceStep.Finding.DOES_NOT_APPLY, Option.none(), Option.none());
  }

  private static <R> TraceStep<R> judged(TraceStep<R> step, List<TraceStep<R>> all) {
    if (step.finding() != TraceStep.Finding.DECIDES) {
      return step;
    }
    for (TraceStep<R> other : all) {
      if (other.finding() == TraceStep.Finding.DECIDES
          && other.rule().overrides().contains(step.rule().id())) {
        return new TraceStep<>(
            step.rule(), TraceStep.Finding.YIELDS, step.conclusion(), Option.some(other.rule()));
      }
    }
    return step;
  }
}
