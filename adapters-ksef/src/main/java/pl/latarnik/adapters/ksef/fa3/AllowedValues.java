package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;

/**
 * The values that a field may have, as the validator lists them.
 *
 * @param all the values in the order of the schema
 */
record AllowedValues(List<String> all) {

  private static final String SEPARATOR = ", ";

  /** Reads them off a message: {@code [23, 22, 8]}. */
  static AllowedValues of(String listed) {
    String list =
        listed.startsWith("[") && listed.endsWith("]")
            ? listed.substring(1, listed.length() - 1)
            : listed;
    return new AllowedValues(List.of(list.split(SEPARATOR)));
  }

  /**
   * Returns all in one line; where not all can be shown, those come first that may have been meant:
   * the same in other letters, then those that begin alike.
   */
  String nearestFirst(String text) {
    String line = all.mkString(SEPARATOR);
    String value = Texts.collapse(text);
    return Texts.isShownWhole(line)
        ? line
        : all.sortBy(allowed -> distance(allowed, value)).mkString(SEPARATOR);
  }

  private static int distance(String allowed, String value) {
    if (allowed.equalsIgnoreCase(value)) {
      return 0;
    }
    return allowed.regionMatches(true, 0, value, 0, 1) ? 1 : 2;
  }
}
