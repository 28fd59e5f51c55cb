package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A fault that somebody has set, with what is left of it; guarded by {@link FaultBoard}. */
final class FaultOrder {
  /**
   * What was ordered.
   *
   * @param operation the only operation on which it strikes; empty for those of the catalogue
   * @param after how many calls that fit go by first
   * @param times how often it strikes; 0 for without end
   * @param probability chance of each call that fits, from 0 to 1
   * @param context the only context value (mostly a NIP) on which it strikes; empty for all
   * @param seed where the chances come from
   * @param values its parameters by name
   */
  record Terms(
      Optional<Operation> operation,
      int after,
      int times,
      double probability,
      Optional<String> context,
      long seed,
      Map<String, String> values) {}

  private final int number;
  private final FaultKind kind;
  private final Terms terms;
  private final SplittableRandom random;
  private int seen;
  private int struck;

  FaultOrder(int number, FaultKind kind, Terms terms) {
    this.number = number;
    this.kind = kind;
    this.terms = terms;
    this.random = new SplittableRandom(terms.seed());
  }

  int number() {
    return number;
  }

  FaultKind kind() {
    return kind;
  }

  Terms terms() {
    return terms;
  }

  boolean concerns(Operation operation) {
    return terms
        .operation()
        .map(operation::equals)
        .orElseGet(
            () ->
                kind.operations().isEmpty()
                    ? operation.ofInterface()
                    : kind.operations().contains(operation));
  }

  boolean concerns(Optional<String> context) {
    return terms.context().isEmpty() || terms.context().equals(context);
  }

  /** Lets one call that fits go by; a strike when it is hit. */
  Optional<Strike> next() {
    boolean spent = terms.times() > 0 && struck >= terms.times();
    if (spent || kind.always()) {
      return Optional.empty();
    }
    seen++;
    if (seen <= terms.after() || random.nextDouble() >= terms.probability()) {
      return Optional.empty();
    }
    struck++;
    return Optional.of(new Strike(kind, number, struck, terms.values()));
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", number);
    node.put("fault", kind.id());
    node.put("place", kind.place().name());
    node.put("summary", kind.summary());
    if (kind.always()) {
      return node.put("alwaysSo", true);
    }
    terms.operation().ifPresent(operation -> node.put("operation", operation.toString()));
    node.put("after", terms.after());
    node.put("times", terms.times());
    node.put("probability", terms.probability());
    terms.context().ifPresent(context -> node.put("context", context));
    node.put("seed", terms.seed());
    kind.parameters().stream()
        .map(FaultParameter::name)
        .filter(name -> !terms.values().getOrDefault(name, "").isEmpty())
        .forEach(name -> node.put(name, terms.values().get(name)));
    node.put("seen", seen);
    node.put("struck", struck);
    return node;
  }
}
