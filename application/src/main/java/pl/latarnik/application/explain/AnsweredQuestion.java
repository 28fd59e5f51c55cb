package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * A question that was asked of the law, its answer, and every rule that was considered.
 *
 * @param id the question's id
 * @param question its name
 * @param answer the answer
 * @param rules every rule of the book once: first the one that decides, then those that yield, then
 *     the others
 */
public record AnsweredQuestion(
    String id, String question, String answer, List<ConsideredRule> rules) {

  public AnsweredQuestion {
    requireNonNull(id, "id");
    requireNonNull(question, "question");
    requireNonNull(answer, "answer");
    requireNonNull(rules, "rules");
  }

  /** Returns the rule that decides. */
  public ConsideredRule decisive() {
    return rules.head();
  }
}
