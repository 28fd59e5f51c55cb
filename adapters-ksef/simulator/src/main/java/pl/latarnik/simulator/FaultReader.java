package pl.latarnik.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads orders of faults; refuses what it does not know and says what it knows. */
final class FaultReader {
  /** A fault with what was ordered of it. */
  record Order(FaultKind kind, FaultOrder.Terms terms) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 1_000_000;
  private static final Set<String> COMMON =
      Set.of("fault", "operation", "after", "times", "probability", "context", "seed");

  private final Collection<Operation> served;
  private final List<String> findings = new ArrayList<>();

  private FaultReader(Collection<Operation> served) {
    this.served = served;
  }

  /** Reads one order or a list of them; all of them or none. */
  static List<Order> read(String json, Collection<Operation> served) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw ApiFailure.unreadable("The faults are not JSON: " + e.getOriginalMessage());
    }
    FaultReader reader = new FaultReader(served);
    List<Order> orders = new ArrayList<>();
    for (JsonNode item : node.isArray() ? node : JSON.createArrayNode().add(node)) {
      reader.order(item).ifPresent(orders::add);
    }
    if (!reader.findings.isEmpty()) {
      throw ApiFailure.invalid(reader.findings);
    }
    return orders;
  }

  private Optional<Order> order(JsonNode item) {
    if (!(item instanceof ObjectNode)) {
      findings.add("Each fault is an object like {\"fault\": \"F-01\"}, not " + item);
      return Optional.empty();
    }
    String id = item.path("fault").asText("");
    Optional<FaultKind> kind = FaultCatalogue.find(id);
    if (kind.isEmpty()) {
      findings.add("fault '" + id + "' is unknown; known are " + FaultCatalogue.known());
      return Optional.empty();
    }
    refuseUnknown(kind.get(), item);
    FaultOrder.Terms terms =
        new FaultOrder.Terms(
            operation(item),
            integer(item, "after", 0),
            integer(item, "times", kind.get().times()),
            probability(item),
            context(item),
            seed(item),
            values(kind.get(), item));
    return Optional.of(new Order(kind.get(), terms));
  }

  private void refuseUnknown(FaultKind kind, JsonNode item) {
    Set<String> known = new TreeSet<>(COMMON);
    kind.parameters().forEach(parameter -> known.add(parameter.name()));
    for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        findings.add(
            "'" + name + "' is no key of " + kind.id() + "; known are " + String.join(", ", known));
      }
    }
  }

  private Optional<Operation> operation(JsonNode item) {
    if (!item.hasNonNull("operation")) {
      return Optional.empty();
    }
    String text = item.path("operation").asText();
    Optional<Operation> found = Operations.find(text, served);
    if (found.isEmpty()) {
      findings.add("operation '" + text + "' is unknown; known are " + Operations.known(served));
    }
    return found;
  }

  private int integer(JsonNode item, String name, int preset) {
    JsonNode value = item.path(name);
    if (value.isMissingNode()) {
      return preset;
    }
    if (!value.isIntegralNumber() || value.asLong() < 0 || value.asLong() > MOST) {
      findings.add(name + " " + value + " is no integer from 0 to " + MOST);
    }
    return value.asInt();
  }

  private double probability(JsonNode item) {
    JsonNode value = item.path("probability");
    if (value.isMissingNode()) {
      return 1.0;
    }
    if (!value.isNumber() || value.asDouble() < 0 || value.asDouble() > 1) {
      findings.add("probability " + value + " is no number from 0 to 1");
    }
    return value.asDouble();
  }

  private Optional<String> context(JsonNode item) {
    if (!item.hasNonNull("context")) {
      return Optional.empty();
    }
    String text = item.path("context").asText();
    // Written with its kind (Nip:9462805323) or bare.
    return Optional.of(text.substring(text.indexOf(':') + 1));
  }

  private long seed(JsonNode item) {
    JsonNode value = item.path("seed");
    if (!value.isMissingNode() && !value.isIntegralNumber()) {
      findings.add("seed " + value + " is no integer");
    }
    return value.asLong(0);
  }

  private Map<String, String> values(FaultKind kind, JsonNode item) {
    Map<String, String> values = new HashMap<>();
    for (FaultParameter parameter : kind.parameters()) {
      JsonNode value = item.path(parameter.name());
      Optional<String> read =
          value.isMissingNode() ? Optional.of(parameter.preset()) : parameter.read(value);
      if (read.isEmpty()) {
        findings.add(parameter.name() + " " + value + " is not " + parameter.expected());
      }
      values.put(parameter.name(), read.orElse(""));
    }
    return Map.copyOf(values);
  }
}
