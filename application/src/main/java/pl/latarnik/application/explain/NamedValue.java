package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

/**
 * A fact, or a parameter, with its value in words.
 *
 * @param key its key in the format of worked examples
 * @param name its name
 * @param value its value
 */
public record NamedValue(String key, String name, String value) {

  public NamedValue {
    requireNonNull(key, "key");
    requireNonNull(name, "name");
    requireNonNull(value, "value");
  }
}
