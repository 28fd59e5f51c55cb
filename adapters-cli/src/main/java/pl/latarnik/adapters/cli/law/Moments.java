package pl.latarnik.adapters.cli.law;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

  private Moments() {}

  /** Reads a day as {@code 2026-02-01}; none for anything else, and for days that do not exist. */
  static Option<LocalDate> day(String text) {
    try {
      return DAY_ONLY.matcher(text).matches() ? Option.some(LocalDate.parse(text)) : Option.none();
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  /** Reads a moment as {@code 2026-02-01T10:00} in Warsaw, or with {@code Z} or {@code +01:00}. */
  static Option<Instant> moment(String text) {
    try {
      if (LOCAL.matcher(text).matches()) {
        return Option.some(PolishTime.at(LocalDateTime.parse(text)));
      }
      return WITH_OFFSET.matcher(text).matches()
          ? Option.some(OffsetDateTime.parse(text).toInstant())
          : Option.none();
    } catch (DateTimeException e) {
      return Option.none();
    }
  }
}
