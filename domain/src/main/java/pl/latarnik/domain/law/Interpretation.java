package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * A question that the law leaves open, and how this program reads it.
 *
 * @param id its short name, for example {@code W-1}
 * @param question the question
 * @param adopted the reading adopted
 * @param rejected readings that were rejected
 * @param adr number of the decision record that gives the reasons
 * @see "docs/slownik.md: wykładnia"
 */
public record Interpretation(
    String id, Wording question, Wording adopted, List<Wording> rejected, int adr) {

  public Interpretation {
    requireNonNull(id, "id");
    requireNonNull(question, "question");
    requireNonNull(adopted, "adopted");
    requireNonNull(rejected, "rejected");
  }
}
