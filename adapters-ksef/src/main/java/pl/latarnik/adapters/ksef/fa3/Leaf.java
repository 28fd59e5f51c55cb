package pl.latarnik.adapters.ksef.fa3;

/**
 * An element without children, as it was met.
 *
 * @param key names from the root without positions, for example {@code Faktura/Fa/P_1}
 * @param spot where it stands
 * @param text its text, references resolved, white space as written
 */
record Leaf(String key, Spot spot, String text) {

  /** Returns the text as the types of FA(3) that collapse white space see it. */
  String collapsed() {
    return Texts.collapse(text);
  }

  /** Returns where its tag begins. */
  Place place() {
    return spot.place();
  }

  /** Returns its names from the root, with positions. */
  String xpath() {
    return spot.xpath();
  }

  /** Returns the XPath of the element around it. */
  String parentXpath() {
    return xpath().substring(0, xpath().lastIndexOf('/'));
  }

  /** Returns its own name. */
  String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
