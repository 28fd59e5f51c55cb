package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * A question that the law leaves open, and how this program reads it.
 *
 * @param id its short name, for example {@code W-1}
 * @param questionPolish the question
 * @param adoptedPolish the reading adopted
 * @param adoptedEnglish the same in English
 * @param rejectedPolish readings that were rejected
 * @param adr number of the decision record that gives the reasons
 */
public record Interpretation(
    String id,
    String questionPolish,
    String adoptedPolish,
    String adoptedEnglish,
    List<String> rejectedPolish,
    int adr) {

  public Interpretation {
    requireNonNull(id, "id");
    requireNonNull(questionPolish, "questionPolish");
    requireNonNull(adoptedPolish, "adoptedPolish");
    requireNonNull(adoptedEnglish, "adoptedEnglish");
    requireNonNull(rejectedPolish, "rejectedPolish");
  }
}
