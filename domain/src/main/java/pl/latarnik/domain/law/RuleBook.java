package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * One legal question and the rules that answer it. Exactly one rule may stand; their order has no
 * meaning.
 *
 * @param <F> type of the facts
 * @param <R> type of the answer
 */
public final class RuleBook<F, R> {

  private final Question question;
  private final List<LegalRule<F, R>> rules;

  /** For each rule, as bits, the rules of this book that it displaces. */
  private final long[] displaced;

  /** Puts the rules of a question together. */
  public RuleBook(Question question, List<LegalRule<F, R>> rules) {
    this.question = requireNonNull(question, "question");
    this.rules = requireNonNull(rules, "rules");
    if (rules.isEmpty() || rules.size() > Long.SIZE) {
      throw new LawModelException(question + ": " + rules.size() + " rules");
    }
    this.displaced = rules.map(this::displacedBy).toJavaStream().mapToLong(l -> l).toArray();
  }

  /** Returns what is asked. */
  public Question question() {
    return question;
  }

  /** Lists the rules. */
  public List<LegalRule<F, R>> rules() {
    return rules;
  }

  /**
   * Decides the question by the rules in force on a day; a gap or a conflict is a fault of the
   * model.
   */
  public Decision<R> decide(F facts, LocalDate day) {
    long applied = 0;
    long yielding = 0;
    int place = 0;
    for (LegalRule<F, R> rule : rules) {
      if (rule.period().covers(day) && rule.given().test(facts)) {
        applied |= 1L << place;
        yielding |= displaced[place];
      }
      place++;
    }
    long standing = applied & ~yielding;
    if (Long.bitCount(standing) != 1) {
      throw new LawModelException(
          question + ": exactly one rule must stand, not " + named(standing));
    }
    LegalRule<F, R> decisive = rules.get(Long.numberOfTrailingZeros(standing));
    return new Decision<>(
        new Asked<>(this, facts, day, applied), decisive, decisive.effect().apply(facts));
  }

  private long displacedBy(LegalRule<F, R> rule) {
    return rules
        .zipWithIndex((other, place) -> rule.overrides().contains(other.id()) ? 1L << place : 0L)
        .fold(0L, (one, another) -> one | another);
  }

  private List<LegalRule<F, R>> named(long bits) {
    return rules.zipWithIndex().filter(r -> (bits & 1L << r._2()) != 0).map(r -> r._1());
  }

  /** Returns the question's id. */
  @Override
  public String toString() {
    return question.id();
  }

  /**
   * A question as it was asked.
   *
   * @param book the rules
   * @param facts of whom
   * @param day by the law of which day
   * @param applied the rules that applied, as bits
   */
  record Asked<F, R>(RuleBook<F, R> book, F facts, LocalDate day, long applied) {

    List<TraceStep<R>> steps() {
      return book.rules.zipWithIndex(this::step);
    }

    Confidence confidence() {
      return book.named(applied)
          .map(rule -> rule.basis().confidence())
          .fold(Confidence.WORDING_READ, Confidence::weaker);
    }

    private TraceStep<R> step(LegalRule<F, R> rule, int place) {
      if ((applied & 1L << place) == 0) {
        return step(
            rule,
            rule.period().covers(day)
                ? TraceStep.Finding.DOES_NOT_APPLY
                : TraceStep.Finding.NOT_IN_FORCE,
            Option.none(),
            Option.none());
      }
      Option<LegalRule<?, R>> stronger =
          Option.narrow(book.named(applied).find(r -> r.overrides().contains(rule.id())));
      return step(
          rule,
          stronger.isEmpty() ? TraceStep.Finding.DECIDES : TraceStep.Finding.YIELDS,
          Option.some(rule.effect().apply(facts)),
          stronger);
    }

    private TraceStep<R> step(
        LegalRule<F, R> rule,
        TraceStep.Finding finding,
        Option<R> conclusion,
        Option<LegalRule<?, R>> stronger) {
      return new TraceStep<>(book.question, rule, finding, conclusion, stronger);
    }
  }
}
