package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Array;
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

  /** The same rules, reached by their place. */
  private final Array<LegalRule<F, R>> byPlace;

  /** For each rule, as bits, the rules of this book that it displaces. */
  private final long[] displaces;

  /** For each rule, as bits, the rules of this book that displace it. */
  private final long[] displacedBy;

  /** Puts the rules of a question together. */
  public RuleBook(Question question, List<LegalRule<F, R>> rules) {
    this.question = requireNonNull(question, "question");
    this.rules = requireNonNull(rules, "rules");
    if (rules.isEmpty() || rules.size() > Long.SIZE) {
      throw new LawModelException(question + ": " + rules.size() + " rules");
    }
    this.byPlace = rules.toArray();
    this.displaces = new long[rules.size()];
    this.displacedBy = new long[rules.size()];
    for (int strong = 0; strong < rules.size(); strong++) {
      for (int weak = 0; weak < rules.size(); weak++) {
        if (byPlace.get(strong).overrides().contains(byPlace.get(weak).id())) {
          displaces[strong] |= 1L << weak;
          displacedBy[weak] |= 1L << strong;
        }
      }
    }
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
        yielding |= displaces[place];
      }
      place++;
    }
    long standing = applied & ~yielding;
    if (Long.bitCount(standing) != 1) {
      throw new LawModelException(
          question + ": exactly one rule must stand, not " + named(standing));
    }
    LegalRule<F, R> decisive = byPlace.get(Long.numberOfTrailingZeros(standing));
    return new Decision<>(
        new Asked<>(this, facts, day, applied), decisive, decisive.effect().apply(facts));
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
      List<TraceStep<R>> steps = List.empty();
      for (int place = book.byPlace.size() - 1; place >= 0; place--) {
        steps = steps.prepend(step(place));
      }
      return steps;
    }

    Confidence confidence() {
      Confidence weakest = Confidence.WORDING_READ;
      for (int place = 0; place < book.byPlace.size(); place++) {
        weakest =
            applies(place) ? weakest.weaker(book.byPlace.get(place).basis().confidence()) : weakest;
      }
      return weakest;
    }

    private boolean applies(int place) {
      return (applied & 1L << place) != 0;
    }

    private TraceStep<R> step(int place) {
      LegalRule<F, R> rule = book.byPlace.get(place);
      if (!applies(place)) {
        return step(
            rule,
            rule.period().covers(day)
                ? TraceStep.Finding.DOES_NOT_APPLY
                : TraceStep.Finding.NOT_IN_FORCE,
            Option.none(),
            Option.none());
      }
      long stronger = applied & book.displacedBy[place];
      return step(
          rule,
          stronger == 0 ? TraceStep.Finding.DECIDES : TraceStep.Finding.YIELDS,
          Option.some(rule.effect().apply(facts)),
          stronger == 0
              ? Option.none()
              : Option.some(book.byPlace.get(Long.numberOfTrailingZeros(stronger))));
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
