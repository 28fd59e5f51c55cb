package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

/**
 * A question that can be asked of the law, answered by one {@link RuleBook}.
 *
 * @param id short and stable, for example {@code send-by}
 * @param polish the question's name for auditors
 * @param english the same in English
 */
public record Question(String id, String polish, String english) {

  public Question {
    requireNonNull(id, "id");
    requireNonNull(polish, "polish");
    requireNonNull(english, "english");
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
