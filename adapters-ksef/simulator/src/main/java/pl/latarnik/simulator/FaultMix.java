package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Draws a mix of passing faults from a seed. Each strikes a bounded number of times and none holds
 * anything for long, so that a client that asks on gets through.
 */
final class FaultMix {
  private static final Set<String> KEYS = Set.of("seed", "density", "faults");
  private static final int MOST_TIMES = 3;
  private static final int LATEST = 6;
  // The same bytes may be sent again only so often before a client rightly gives up.
  private static final Set<String> ONCE = Set.of("F-10", "F-11", "F-13", "F-36");

  private FaultMix() {}

  /**
   * Returns orders as {@code POST /_control/faults} takes them.
   *
   * <p>Of each fault the start, the count and the probability are drawn; the probability is at most
   * the density. Durations are seconds and waits one second.
   */
  static ArrayNode draw(ObjectNode wish) {
    List<String> findings = new ArrayList<>();
    wish.fieldNames()
        .forEachRemaining(
            name -> {
              if (!KEYS.contains(name)) {
                findings.add("'" + name + "' is no key of a mix; known are " + new TreeSet<>(KEYS));
              }
            });
    if (!wish.path("seed").isIntegralNumber()) {
      findings.add("seed '" + wish.path("seed").asText() + "' is no integer; a mix needs one");
    }
    double density = wish.path("density").asDouble(0.2);
    if ((wish.has("density") && !wish.path("density").isNumber()) || density <= 0 || density > 1) {
      findings.add("density " + wish.path("density") + " is no number above 0 and up to 1");
    }
    List<FaultKind> kinds = kinds(wish, findings);
    if (!findings.isEmpty()) {
      throw ApiFailure.invalid(findings);
    }
    SplittableRandom random = new SplittableRandom(wish.path("seed").asLong());
    ArrayNode orders = JsonNodeFactory.instance.arrayNode();
    kinds.forEach(kind -> orders.add(order(kind, density, random)));
    return orders;
  }

  private static List<FaultKind> kinds(ObjectNode wish, List<String> findings) {
    List<FaultKind> passing = FaultCatalogue.all().stream().filter(FaultKind::passing).toList();
    if (!wish.has("faults")) {
      return passing;
    }
    List<FaultKind> chosen = new ArrayList<>();
    wish.path("faults")
        .forEach(
            id ->
                passing.stream()
                    .filter(kind -> kind.id().equals(id.asText()))
                    .findFirst()
                    .ifPresentOrElse(
                        chosen::add,
                        () ->
                            findings.add(
                                "fault '"
                                    + id.asText()
                                    + "' is none that passes; known are "
                                    + String.join(
                                        ", ", passing.stream().map(FaultKind::id).toList()))));
    if (!wish.path("faults").isArray() || wish.path("faults").isEmpty()) {
      findings.add("faults " + wish.path("faults") + " is no list of names");
    }
    return chosen;
  }

  private static ObjectNode order(FaultKind kind, double density, SplittableRandom random) {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.put("fault", kind.id());
    order.put("after", random.nextInt(LATEST));
    int times = 1 + random.nextInt(MOST_TIMES);
    order.put("times", ONCE.contains(kind.id()) ? 1 : times);
    order.put("probability", density * (1 + random.nextInt(100)) / 100);
    order.put("seed", random.nextInt(Integer.MAX_VALUE));
    for (FaultParameter parameter : kind.parameters()) {
      int drawn = random.nextInt(1000);
      if (parameter.kind() == FaultParameter.Kind.DURATION) {
        order.put(parameter.name(), "PT" + (1 + drawn % 5) + "S");
      } else if (parameter.name().equals("retryAfter")) {
        order.put(parameter.name(), 1);
      } else if (parameter.name().equals("escalation")) {
        order.put(parameter.name(), 1);
      } else if (parameter.kind() == FaultParameter.Kind.CHOICE && parameter.preset().isEmpty()) {
        List<String> quick =
            parameter.choices().stream().filter(choice -> !choice.equals("HANG")).toList();
        order.put(parameter.name(), quick.get(drawn % quick.size()));
      }
    }
    return order;
  }
}
