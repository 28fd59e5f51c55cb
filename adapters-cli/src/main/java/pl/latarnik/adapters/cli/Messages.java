package pl.latarnik.adapters.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line in the user's language. */
public final class Messages {

  private static final Locale POLISH = new Locale("pl", "PL");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "pl.latarnik.adapters.cli.messages",
            locale.equals(POLISH) ? Locale.ROOT : locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the words for {@code pl} or {@code en}; anything else is Polish. */
  public static Messages of(String language) {
    return new Messages("en".equals(language) ? Locale.ENGLISH : POLISH);
  }

  /**
   * Returns the sentence with its values put in; what could break the line or steer a terminal is
   * spelt out in them.
   */
  public String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0
        ? pattern
        : new MessageFormat(pattern, locale)
            .format(Arrays.stream(values).map(Messages::visible).toArray());
  }

  private static Object visible(Object value) {
    return value instanceof Number ? value : Visible.line(String.valueOf(value));
  }

  /** Says whether the user reads Polish. */
  public boolean isPolish() {
    return locale.equals(POLISH);
  }

  /** Returns the one of the two sentences that the user reads. */
  public String choose(String polish, String english) {
    return isPolish() ? polish : english;
  }

  /** Returns the locale, for formats of dates and amounts. */
  public Locale locale() {
    return locale;
  }

  ResourceBundle bundle() {
    return bundle;
  }
}
