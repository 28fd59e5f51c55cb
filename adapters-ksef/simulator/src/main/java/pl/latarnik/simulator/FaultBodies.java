package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Bodies with which faults answer, and those that they change. */
final class FaultBodies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXAMPLE_TRACE = "8bef6234f326e25ace4b9bc2ae6c6b1d";

  private FaultBodies() {}

  static Reply json(int status, JsonNode body) {
    return Reply.of(status, "application/json; charset=utf-8", Crypto.utf8(body.toString()));
  }

  static Reply problem(int status, JsonNode body) {
    return Reply.of(
        status, "application/problem+json; charset=utf-8", Crypto.utf8(body.toString()));
  }

  /** Reads the JSON of an answer of the simulator's own. */
  static JsonNode tree(Reply reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException e) {
      throw new IllegalStateException("An own answer is no JSON", e);
    }
  }

  static ObjectNode object(Reply reply) {
    return tree(reply) instanceof ObjectNode object
        ? object
        : JsonNodeFactory.instance.objectNode();
  }

  /** Reads the JSON object of a request; an empty one when it holds none. */
  static ObjectNode request(byte[] body) {
    try {
      return JSON.readTree(body) instanceof ObjectNode object
          ? object
          : JsonNodeFactory.instance.objectNode();
    } catch (IOException e) {
      // The handler refuses it as unreadable.
      return JsonNodeFactory.instance.objectNode();
    }
  }

  static ObjectNode exception(int code, String description, String detail) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode item = body.putObject("exception").putArray("exceptionDetailList").addObject();
    item.put("exceptionCode", code);
    item.put("exceptionDescription", description);
    if (!detail.isEmpty()) {
      item.putArray("details").add(detail);
    }
    return body;
  }

  /** The members that all problem details share. */
  static ObjectNode problemFrame(FaultScene scene, int status, String title, String detail) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("title", title);
    body.put("status", status);
    body.put("instance", scene.call().rawPath());
    body.put("detail", detail);
    body.put("timestamp", SimulatedClock.api(scene.ksef().clock().now()));
    body.put("traceId", EXAMPLE_TRACE);
    return body;
  }
}
