package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults that are set, in the order of their setting; of several that fit the first strikes.
 */
final class FaultBoard {
  private final List<FaultOrder> orders = new ArrayList<>();
  private int nextNumber = 1;

  synchronized FaultOrder set(FaultKind kind, FaultOrder.Terms terms) {
    FaultOrder order = new FaultOrder(nextNumber++, kind, terms);
    orders.add(order);
    return order;
  }

  synchronized void clear() {
    orders.clear();
  }

  /** Takes one order back; false when there is none of that number. */
  synchronized boolean remove(int number) {
    return orders.removeIf(order -> order.number() == number);
  }

  synchronized ArrayNode json() {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    orders.forEach(order -> list.add(order.json()));
    return list;
  }

  /** Asks whether a fault of these kinds strikes this call now; each asking counts as one call. */
  synchronized Optional<Strike> strike(
      Predicate<FaultKind> which, Operation operation, Optional<String> context) {
    for (FaultOrder order : orders) {
      if (which.test(order.kind()) && order.concerns(operation) && order.concerns(context)) {
        Optional<Strike> strike = order.next();
        if (strike.isPresent()) {
          return strike;
        }
      }
    }
    return Optional.empty();
  }

  /** Asks for every fault of these kinds that strikes this call now. */
  synchronized List<Strike> strikes(
      Predicate<FaultKind> which, Operation operation, Optional<String> context) {
    List<Strike> found = new ArrayList<>();
    for (FaultOrder order : orders) {
      if (which.test(order.kind()) && order.concerns(operation) && order.concerns(context)) {
        order.next().ifPresent(found::add);
      }
    }
    return found;
  }

  /** Tells whether any order that could still strike is set; lets undisturbed calls pass fast. */
  synchronized boolean quiet() {
    return orders.isEmpty();
  }
}
