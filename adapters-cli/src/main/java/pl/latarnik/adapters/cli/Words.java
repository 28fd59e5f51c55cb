package pl.latarnik.adapters.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.outage.OutageKind;

/** The names of values on the command line and in JSON; a contract. */
public final class Words {

  private Words() {}

  /** Returns the name of a procedure. */
  public static String of(IssuanceKind kind) {
    return switch (kind) {
      case ONLINE -> "ONLINE";
      case OFFLINE24, DEEMED_OFFLINE24 -> "OFFLINE24";
      case NIEDOSTEPNOSC -> "OFFLINE_UNAVAILABILITY";
      case AWARIA -> "EMERGENCY";
      case AWARIA_CALKOWITA -> "TOTAL_FAILURE";
    };
  }

  static IssuanceKind procedure(String word) {
    return switch (word) {
      case "ONLINE" -> IssuanceKind.ONLINE;
      case "OFFLINE24" -> IssuanceKind.OFFLINE24;
      case "OFFLINE_UNAVAILABILITY" -> IssuanceKind.NIEDOSTEPNOSC;
      case "EMERGENCY" -> IssuanceKind.AWARIA;
      case "TOTAL_FAILURE" -> IssuanceKind.AWARIA_CALKOWITA;
      default ->
          throw new CliFailure(
              ExitStatus.BAD_INPUT,
              "nieznany tryb „" + word + "”; są: " + PROCEDURES,
              "unknown procedure '" + word + "'; there are: " + PROCEDURES);
    };
  }

  private static final String PROCEDURES =
      "ONLINE, OFFLINE24, OFFLINE_UNAVAILABILITY, EMERGENCY, TOTAL_FAILURE";

  static String of(OutageKind kind) {
    return switch (kind) {
      case NIEDOSTEPNOSC -> "UNAVAILABILITY";
      case AWARIA -> "FAILURE";
      case AWARIA_CALKOWITA -> "TOTAL_FAILURE";
    };
  }

  static OutageKind outage(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "UNAVAILABILITY" -> OutageKind.NIEDOSTEPNOSC;
      case "FAILURE" -> OutageKind.AWARIA;
      case "TOTAL_FAILURE" -> OutageKind.AWARIA_CALKOWITA;
      default ->
          throw new CliFailure(
              ExitStatus.BAD_INPUT,
              "nieznany rodzaj ogłoszenia „" + word + "”; są: " + OUTAGES,
              "unknown kind of announcement '" + word + "'; there are: " + OUTAGES);
    };
  }

  private static final String OUTAGES = "UNAVAILABILITY, FAILURE, TOTAL_FAILURE";

  /** Reads a Warsaw local time, or one that carries an offset. */
  static Instant instant(String text) {
    try {
      return text.matches(".*T.*(Z|[+-][0-9]{2}:?[0-9]{2})")
          ? OffsetDateTime.parse(text).toInstant()
          : PolishTime.at(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "nieczytelny czas „"
              + text
              + "”: podaj np. 2026-11-24T10:00 (czas polski) albo 2026-11-24T09:00:00Z",
          "unreadable time '"
              + text
              + "': give for example 2026-11-24T10:00 (Polish time) or 2026-11-24T09:00:00Z");
    }
  }

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** Writes a moment in Warsaw time, to the minute. */
  public static String local(Instant instant) {
    return MINUTES.format(PolishTime.toLocal(instant));
  }
}
