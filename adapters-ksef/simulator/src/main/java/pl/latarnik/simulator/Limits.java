package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the table of the rates that hold where nobody has changed them. */
final class Limits {
  private Limits() {}

  static ObjectNode rates() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (RateGroup group : RateGroup.values()) {
      if (group != RateGroup.PUBLIC) {
        node.set(group.text(), group.rates().json());
      }
    }
    return node;
  }
}
