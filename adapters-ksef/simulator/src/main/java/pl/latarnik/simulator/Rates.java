package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** How many requests the sliding windows let through. */
record Rates(int perSecond, int perMinute, int perHour) {
  /**
   * One of the three windows.
   *
   * @param name how the refusal calls it
   */
  record Window(Duration length, int most, String name) {}

  /** Makes rates that limit nothing but the second. */
  static Rates perSecond(int most) {
    return new Rates(most, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Reads rates that somebody wishes.
   *
   * @param highest what must not be exceeded in any window
   */
  static Rates read(JsonNode node, String group, Rates highest, List<String> findings) {
    if (node.isMissingNode() || node.isNull()) {
      findings.add("'rateLimits." + group + "' must not be empty.");
      return highest;
    }
    ObjectNode most = highest.json();
    for (String name : List.of("perSecond", "perMinute", "perHour")) {
      int bound = most.path(name).asInt();
      int value = node.path(name).asInt();
      if (!node.path(name).isInt() || value < 1 || value > bound) {
        findings.add(
            "'rateLimits."
                + group
                + "."
                + name
                + "' must be between 1 and "
                + bound
                + ". You entered "
                + node.path(name).asText()
                + ".");
      }
    }
    return new Rates(
        node.path("perSecond").asInt(),
        node.path("perMinute").asInt(),
        node.path("perHour").asInt());
  }

  /** Returns these rates that many times. */
  Rates times(int factor) {
    return new Rates(perSecond * factor, perMinute * factor, perHour * factor);
  }

  List<Window> windows() {
    return List.of(
        new Window(Duration.ofSeconds(1), perSecond, "sekundę"),
        new Window(Duration.ofMinutes(1), perMinute, "minutę"),
        new Window(Duration.ofHours(1), perHour, "godzinę"));
  }

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("perSecond", perSecond)
        .put("perMinute", perMinute)
        .put("perHour", perHour);
  }
}
