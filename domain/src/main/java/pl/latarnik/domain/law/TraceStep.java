package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;

/**
 * One considered rule and what came of it. The steps of a question suffice to answer it again.
 *
 * @param question what was asked
 * @param rule the rule
 * @param finding what came of it
 * @param conclusion what it says of the facts, where it applies
 * @param yieldsTo the rule that displaces it
 * @param <R> type of the conclusion
 */
public record TraceStep<R>(
    Question question,
    LegalRule<?, R> rule,
    Finding finding,
    Option<R> conclusion,
    Option<LegalRule<?, R>> yieldsTo) {

  /** What can come of a rule. */
  public enum Finding {
    /** It decides. */
    DECIDES,
    /** It applies, and another one displaces it. */
    YIELDS,
    /** Its condition is not met. */
    DOES_NOT_APPLY,
    /** It was not in force on that day. */
    NOT_IN_FORCE
  }

  public TraceStep {
    requireNonNull(question, "question");
    requireNonNull(rule, "rule");
    requireNonNull(finding, "finding");
    requireNonNull(conclusion, "conclusion");
    requireNonNull(yieldsTo, "yieldsTo");
  }
}
