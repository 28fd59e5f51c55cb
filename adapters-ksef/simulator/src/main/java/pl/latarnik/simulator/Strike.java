package pl.latarnik.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One time that a fault strikes.
 *
 * @param kind the fault
 * @param order number of the order that set it
 * @param number how often that order has struck, this time included
 * @param values its parameters by name
 */
record Strike(FaultKind kind, int order, int number, Map<String, String> values) {
  private String value(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(
            () -> new IllegalStateException(kind.id() + " has no parameter called " + name));
  }

  int number(String name) {
    return Integer.parseInt(value(name));
  }

  Duration duration(String name) {
    return Duration.parse(value(name));
  }

  String text(String name) {
    return value(name);
  }

  /** Returns the choice that was ordered, or else the next in turn. */
  String choice(String name) {
    String ordered = value(name);
    if (!ordered.isEmpty()) {
      return ordered;
    }
    var choices =
        kind.parameters().stream()
            .filter(parameter -> parameter.name().equals(name))
            .findFirst()
            .orElseThrow()
            .choices();
    return choices.get((number - 1) % choices.size());
  }
}
