package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How something that takes its time stands: code and description as the API words them. */
record Progress(int code, String description) {
  ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("description", description);
  }
}
