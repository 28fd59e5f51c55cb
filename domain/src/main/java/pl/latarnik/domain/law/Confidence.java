package pl.latarnik.domain.law;

/**
 * How well a rule is founded, strongest first. A decision is as strong as its weakest link.
 *
 * @see "docs/slownik.md: pewność"
 */
public enum Confidence {
  /** The text of the act or regulation was read. */
  WORDING_READ("przeczytany przepis", "wording read"),
  /** Official material was read directly. */
  OFFICIAL_EXPLANATION("materiał urzędowy", "official explanation"),
  /** The text is known from a paraphrase only. */
  PARAPHRASE("przepis znany z omówienia", "paraphrase"),
  /** Known from secondary sources only. */
  SECONDARY("źródło wtórne", "secondary source"),
  /** Our own reading, where the law is silent. */
  OWN_READING("własna wykładnia", "own reading");

  private final String polish;
  private final String english;

  Confidence(String polish, String english) {
    this.polish = polish;
    this.english = english;
  }

  /** Returns the name for auditors. */
  public String polish() {
    return polish;
  }

  /** Returns the name in English. */
  public String english() {
    return english;
  }

  /** Returns the weaker of the two. */
  public Confidence weaker(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
