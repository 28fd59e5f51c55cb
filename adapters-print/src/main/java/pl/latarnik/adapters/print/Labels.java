package pl.latarnik.adapters.print;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.ResourceBundle;
import pl.latarnik.application.port.out.InvoicePrinter.Language;

/** The texts of the print's own, in the languages of an order. */
final class Labels {

  private static final Locale POLISH = Locale.forLanguageTag("pl");

  private final ResourceBundle first;
  private final Option<ResourceBundle> second;

  private Labels(ResourceBundle first, Option<ResourceBundle> second) {
    this.first = first;
    this.second = second;
  }

  /** Returns the labels in these languages. */
  static Labels of(Language language) {
    return switch (language) {
      case PL -> new Labels(bundle(POLISH), Option.none());
      case EN -> new Labels(bundle(Locale.ENGLISH), Option.none());
      case PL_EN -> new Labels(bundle(POLISH), Option.some(bundle(Locale.ENGLISH)));
    };
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        Labels.class.getPackageName() + ".labels",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the language of numbers, countries and of the document as a whole. */
  Locale locale() {
    return first.getLocale();
  }

  /** Returns a label; a missing one is a fault of the program. */
  Label get(String key) {
    String text = first.getString(key);
    return new Label(text, second.map(b -> b.getString(key)).filter(other -> !other.equals(text)));
  }

  /** Returns the label of a constant, kept under its type's and its own name. */
  Label get(Enum<?> constant) {
    return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** Returns a label as one line. */
  String line(String key) {
    return get(key).line();
  }

  /** Returns the name of a country, its code where there is no name. */
  String country(String code) {
    return code.matches("[A-Z]{2}")
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale())
        : code;
  }
}
