package pl.latarnik.adapters.ksef.fa3;

/** Handles text of files nobody may trust. */
final class Texts {

  private static final int LONGEST_SHOWN = 80;

  private Texts() {}

  /** Collapses white space as {@code xs:token} does. */
  static String collapse(String text) {
    return isCollapsed(text) ? text : collapsed(text);
  }

  private static boolean isCollapsed(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t' || c == '\n' || c == '\r' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return text.isEmpty() || before != ' ';
  }

  private static String collapsed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        gap = true;
      } else {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * Returns the text fit to be shown in one line: shortened, and with controls, right-to-left marks
   * and other invisible characters spelt out.
   */
  static String shown(String text) {
    StringBuilder out = new StringBuilder();
    int codePoints = 0;
    for (int i = 0; i < text.length(); ) {
      if (codePoints++ == LONGEST_SHOWN) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isVisible(c)) {
        out.appendCodePoint(c);
      } else {
        out.append("\\u%04X".formatted(c));
      }
    }
    return out.toString();
  }

  /** Says whether {@link #shown} keeps this text whole. */
  static boolean isShownWhole(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Says whether all characters are the digits 0 to 9. */
  static boolean hasAsciiDigitsOnly(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
