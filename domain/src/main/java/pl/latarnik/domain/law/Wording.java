package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

/**
 * What a provision says, in our own words.
 *
 * <p>The program carries no official text: this is a paraphrase in both languages, to be compared
 * with the journal that the basis names.
 *
 * @param polish for auditors
 * @param english for developers
 */
public record Wording(String polish, String english) {

  public Wording {
    requireNonNull(polish, "polish");
    requireNonNull(english, "english");
    if (polish.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a wording says something in both languages");
    }
  }
}
