package pl.latarnik.adapters.cli.law;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import pl.latarnik.domain.calendar.PolishTime;

/** Days and moments as texts: Warsaw local times, or times that carry an offset. */
final class Moments {

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?";
  private static final Pattern DAY_ONLY = Pattern.compile(DAY);
  private static final Pattern LOCAL = Pattern.compile(DAY + TIME);
  private static final Pattern WITH_OFFSET =
      Pattern.compile(DAY + TIME + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private static final int TO_THE_MINUTE = "2026-02-01T10:00".length();

  private Moments() {}

  /** Reads a day as {@code 2026-02-01}; none for anything else, and for days that do not exist. */
  static Option<LocalDate> day(String text) {
    try {
      return DAY_ONLY.matcher(text).matches() ? Option.some(dayAt(text)) : Option.none();
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  /** Reads a moment as {@code 2026-02-01T10:00} in Warsaw, or with {@code Z} or {@code +01:00}. */
  static Option<Instant> moment(String text) {
    try {
      if (LOCAL.matcher(text).matches()) {
        LocalTime time =
            text.length() == TO_THE_MINUTE
                ? LocalTime.of(number(text, 11, 13), number(text, 14, 16))
                : LocalTime.parse(text.substring(11));
        return Option.some(PolishTime.at(LocalDateTime.of(dayAt(text), time)));
      }
      return WITH_OFFSET.matcher(text).matches()
          ? Option.some(OffsetDateTime.parse(text).toInstant())
          : Option.none();
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  /** Reads the day of a text that has the right form; a formatter would take most of the time. */
  private static LocalDate dayAt(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
