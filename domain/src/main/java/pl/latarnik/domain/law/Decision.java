package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * The answer to one legal question. It remembers what was asked, so that every rule that was
 * considered can be shown on request and costs nothing before.
 *
 * @param <R> type of the answer
 */
public final class Decision<R> {

  private final RuleBook.Asked<?, R> asked;
  private final LegalRule<?, R> decisive;
  private final R conclusion;

  Decision(RuleBook.Asked<?, R> asked, LegalRule<?, R> decisive, R conclusion) {
    this.asked = requireNonNull(asked, "asked");
    this.decisive = requireNonNull(decisive, "decisive");
    this.conclusion = requireNonNull(conclusion, "conclusion");
  }

  /** Returns what was asked. */
  public Question question() {
    return asked.book().question();
  }

  /** Returns the answer. */
  public R conclusion() {
    return conclusion;
  }

  /** Returns the rule that decides. */
  public LegalRule<?, R> decisive() {
    return decisive;
  }

  /** Lists every rule of the book, in the book's order, with what came of it. */
  public List<TraceStep<R>> considered() {
    return asked.steps();
  }

  /** Returns how well the answer is founded: the weakest of the rules that decide or yield. */
  public Confidence confidence() {
    return asked.confidence();
  }
}
