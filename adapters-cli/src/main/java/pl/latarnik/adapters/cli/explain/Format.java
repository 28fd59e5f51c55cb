package pl.latarnik.adapters.cli.explain;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Locale;

/** The formats of an explanation. */
public enum Format {
  /** Plain text. */
  TEXT,
  /** Markdown. */
  MD,
  /** HTML. */
  HTML,
  /** JSON. */
  JSON;

  /** Finds the format with a name as on the command line; none where there is no such. */
  public static Option<Format> named(String name) {
    return List.of(values()).find(format -> format.name().toLowerCase(Locale.ROOT).equals(name));
  }
}
