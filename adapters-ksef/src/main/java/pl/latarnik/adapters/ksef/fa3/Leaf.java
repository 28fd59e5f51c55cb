package pl.latarnik.adapters.ksef.fa3;

/**
 * An element without children, as it was met.
 *
 * @param key names from the root without positions, for example {@code Faktura/Fa/P_1}
 * @param xpath the same with positions
 * @param text its text, references resolved, white space as written
 * @param place where its tag begins
 */
record Leaf(String key, String xpath, String text, Place place) {

  /** Returns the text as the types of FA(3) that collapse white space see it. */
  String collapsed() {
    return Texts.collapse(text);
  }

  /** Returns the XPath of the element around it. */
  String parentXpath() {
    return xpath.substring(0, xpath.lastIndexOf('/'));
  }

  /** Returns its own name. */
  String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
