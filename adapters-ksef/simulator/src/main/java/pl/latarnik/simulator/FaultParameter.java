package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An extra key with which a fault is tuned.
 *
 * @param name key in the order
 * @param kind what it may hold
 * @param preset value when the key is left out; empty means that each strike takes the next choice
 * @param choices what a choice may be; of a number: smallest and largest
 * @param meaning what it does, for the documentation
 */
record FaultParameter(String name, Kind kind, String preset, List<String> choices, String meaning) {
  /** What a parameter holds. */
  enum Kind {
    NUMBER,
    DURATION,
    CHOICE,
    TEXT
  }

  static FaultParameter number(String name, int preset, int least, int most, String meaning) {
    return new FaultParameter(
        name,
        Kind.NUMBER,
        String.valueOf(preset),
        List.of(String.valueOf(least), String.valueOf(most)),
        meaning);
  }

  static FaultParameter duration(String name, String preset, String meaning) {
    return new FaultParameter(name, Kind.DURATION, preset, List.of(), meaning);
  }

  /** A choice that changes from strike to strike unless one is named. */
  static FaultParameter choice(String name, String meaning, String... choices) {
    return new FaultParameter(name, Kind.CHOICE, "", List.of(choices), meaning);
  }

  static FaultParameter text(String name, String preset, String meaning) {
    return new FaultParameter(name, Kind.TEXT, preset, List.of(), meaning);
  }

  /** Returns the same with another value for when the key is left out. */
  FaultParameter preset(String other) {
    return new FaultParameter(name, kind, other, choices, meaning);
  }

  /** Reads a value; empty when it is none of those that {@link #expected()} names. */
  Optional<String> read(JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    String text = value.asText();
    return Optional.of(text).filter(this::fits);
  }

  private boolean fits(String text) {
    return switch (kind) {
      case NUMBER -> inRange(text);
      case DURATION -> positiveDuration(text);
      case CHOICE -> choices.contains(text);
      case TEXT -> !text.isBlank() && text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    };
  }

  private boolean inRange(String text) {
    if (!text.matches("-?\\d{1,9}")) {
      return false;
    }
    int number = Integer.parseInt(text);
    return number >= Integer.parseInt(choices.get(0)) && number <= Integer.parseInt(choices.get(1));
  }

  private static boolean positiveDuration(String text) {
    try {
      return !Duration.parse(text).isNegative();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Says what may stand there. */
  String expected() {
    return switch (kind) {
      case NUMBER -> "an integer from " + choices.get(0) + " to " + choices.get(1);
      case DURATION -> "an ISO duration like PT30M";
      case CHOICE -> "one of " + String.join(", ", choices);
      case TEXT -> "a text of printable ASCII";
    };
  }
}
