package pl.latarnik.adapters.ksef.fa3;

import pl.latarnik.adapters.ksef.fa3.meaning.Field;

/**
 * An element without children, as it was met.
 *
 * @param key names from the root without positions, for example {@code Faktura/Fa/P_1}
 * @param spot where it stands
 * @param text its text, references resolved, white space as written
 */
record Leaf(String key, Spot spot, String text) implements Field {

  /** Returns the text as the types of FA(3) that collapse white space see it. */
  @Override
  public String collapsed() {
    return Texts.collapse(text);
  }

  @Override
  public String shown() {
    return Texts.shown(collapsed());
  }

  /** Returns where its tag begins. */
  Place place() {
    return spot.place();
  }

  /** Returns its names from the root, with positions. */
  @Override
  public String xpath() {
    return spot.xpath();
  }

  @Override
  public int line() {
    return place().line();
  }

  @Override
  public int column() {
    return place().column();
  }

  /** Returns its own name. */
  @Override
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
