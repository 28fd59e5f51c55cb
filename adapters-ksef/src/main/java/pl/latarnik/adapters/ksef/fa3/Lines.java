package pl.latarnik.adapters.ksef.fa3;

/** Counts lines as XML does: LF, CR LF and a lone CR each end one. */
final class Lines {

  private Lines() {}

  /** Says whether the character at this index is the last one of its line. */
  static boolean endsAt(CharSequence text, int index) {
    char c = text.charAt(index);
    return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
  }

  /** Returns the place of this index. */
  static Place placeOf(CharSequence text, int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (endsAt(text, i)) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Place(line, index - lineStart + 1);
  }
}
