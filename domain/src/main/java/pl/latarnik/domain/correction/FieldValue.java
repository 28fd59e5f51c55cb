package pl.latarnik.domain.correction;

import static java.util.Objects.requireNonNull;

/**
 * What one of two files says in a field, and where.
 *
 * @param text the value as it is written; of a group, its fields in one line
 * @param xpath where in the document, for example {@code /Faktura/Fa/FaWiersz[3]/P_9A}
 * @param line line of the file, from 1
 * @param column column, from 1
 */
public record FieldValue(String text, String xpath, int line, int column) {

  public FieldValue {
    requireNonNull(text, "text");
    requireNonNull(xpath, "xpath");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("no place in a file: " + line + ":" + column);
    }
  }
}
