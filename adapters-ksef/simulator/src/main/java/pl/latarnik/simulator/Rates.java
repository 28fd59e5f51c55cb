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

  static Rates read(JsonNode node, String group, List<String> findings) {
    for (String name : List.of("perSecond", "perMinute", "perHour")) {
      if (!node.path(name).isInt() || node.path(name).asInt() < 1) {
        findings.add("rateLimits." + group + "." + name + " must be an integer greater than 0");
      }
    }
    return new Rates(
        node.path("perSecond").asInt(),
        node.path("perMinute").asInt(),
        node.path("perHour").asInt());
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
