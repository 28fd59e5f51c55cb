package pl.latarnik.adapters.ksef.fa3;

/** How much a file may have of what could make its reading long. No right file has as much. */
final class Limits {

  /** FA(3) is nine elements deep. */
  static final int DEEPEST = 40;

  /** The shortest element of FA(3), an empty cell, has seven bytes: no file may hold as many. */
  static final int MOST_ELEMENTS = 450_000;

  /** As many prefixes as an element may see; the parser goes through them one by one. */
  static final int MOST_PREFIXES = 100;

  /** The longest text of any field but one; see {@link #longest}. */
  static final int LONGEST_VALUE = 512;

  private static final int LONGEST_FOOTER = 3_500;

  private Limits() {}

  /** Returns how many characters the text of an element may have. */
  static int longest(String element) {
    return element.equals("StopkaFaktury") ? LONGEST_FOOTER : LONGEST_VALUE;
  }

  /**
   * Says whether a value is longer than any field may be. The validator must not see it: its
   * regular expressions take a time that grows with the square of the length, minutes for a
   * megabyte.
   */
  static boolean isTooLong(TextBuffer value, String element) {
    int longest = longest(element);
    return value.length() > longest && Texts.collapse(value.toString()).length() > longest;
  }
}
