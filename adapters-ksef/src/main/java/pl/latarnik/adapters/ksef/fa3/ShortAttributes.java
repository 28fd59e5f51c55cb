package pl.latarnik.adapters.ksef.fa3;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** Shortens values that are too long to be right, so that the validator has little work. */
final class ShortAttributes {

  /** No attribute of FA(3) has a value of a tenth of that. */
  private static final int LONGEST = 500;

  private ShortAttributes() {}

  /** Returns the same attributes, or a copy in which the longest values are cut. */
  static Attributes of(Attributes attributes) {
    Attributes bounded = attributes;
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.getValue(i);
      if (value.length() > LONGEST) {
        AttributesImpl copy = new AttributesImpl(bounded);
        copy.setValue(i, value.substring(0, LONGEST));
        bounded = copy;
      }
    }
    return bounded;
  }
}
