package pl.latarnik.adapters.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Makes text from outside safe to be shown: numbers, names and file names may hold characters that
 * steer a terminal, turn the direction of writing or cannot be seen. They are spelt out as {@code
 * \\u202E}, in JSON as what JSON itself calls them, so that its reader gets them back exactly.
 */
final class Visible {

  private static final String HIDDEN = "\\u%04X";

  private Visible() {}

  /** Returns a text of one line. */
  static String line(String text) {
    return spelt(text, "");
  }

  /** Returns a text of one or more lines, its line ends and tabs kept. */
  static String lines(String text) {
    return spelt(text, "\n\t");
  }

  private static String spelt(String text, String kept) {
    StringBuilder spelt = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isVisible(c) || kept.indexOf(c) >= 0) {
        spelt.appendCodePoint(c);
      } else {
        spelt.append(HIDDEN.formatted(c));
      }
    }
    return spelt.toString();
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

  /** Wraps what takes a JSON document; outside strings such a document has none of these. */
  static Writer json(Writer out) {
    return new JsonWriter(out);
  }

  private static final class JsonWriter extends FilterWriter {

    JsonWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      char unit = (char) c;
      // A half alone tells nothing of the character; both spelt out are the same to a reader.
      if (unit < ' ' || isVisible(unit)) {
        out.write(unit);
      } else {
        out.write(HIDDEN.formatted((int) unit));
      }
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(buffer[i]);
      }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      write(text.toCharArray(), offset, length);
    }
  }
}
