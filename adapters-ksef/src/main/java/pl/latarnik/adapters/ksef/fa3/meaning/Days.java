package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads days. */
final class Days {

  private Days() {}

  /** Returns the day, or none where the text is none; the schema has named that already. */
  static Option<LocalDate> parse(String text) {
    try {
      return Option.some(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Option.none();
    }
  }
}
