package pl.latarnik.adapters.ksef.fa3.meaning;

/** Fills values into the text of a message. */
public final class MessageText {

  private MessageText() {}

  /**
   * Fills {@code {0}}, {@code {1}} … in one pass, so that a value that looks like a mark stays as
   * it is.
   */
  public static String filled(String template, String[] values) {
    StringBuilder out = new StringBuilder(template.length() + 64);
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{' && i + 2 < template.length() && template.charAt(i + 2) == '}') {
        out.append(values[template.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
