package pl.latarnik.adapters.cli.law;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the commands about the law, in the user's language. */
final class LawWords {

  private static final Locale POLISH = new Locale("pl", "PL");

  private final Locale locale;
  private final ResourceBundle bundle;

  private LawWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "pl.latarnik.adapters.cli.law.law",
            locale.equals(POLISH) ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the words for a locale: English for English, else Polish. */
  static LawWords of(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new LawWords(english ? Locale.ENGLISH : POLISH);
  }

  /** Returns the sentence with its values put in; numbers are written without grouping. */
  String say(String key, Object... values) {
    String pattern = bundle.getString(key);
    if (values.length == 0) {
      return pattern;
    }
    Object[] written = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      written[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(pattern, locale).format(written);
  }

  /** Says whether the user reads Polish. */
  boolean isPolish() {
    return locale.equals(POLISH);
  }

  /** Returns the locale, for names of days. */
  Locale locale() {
    return locale;
  }
}
