package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Faults of the status service; none of them says anything about KSeF itself. */
final class StatusServiceFaults {
  private static final Operation STATUS = Operation.read("GET /latarnia/status");

  private StatusServiceFaults() {}

  static List<FaultKind> kinds() {
    return List.of(
        FaultKind.of(
                "F-37",
                FaultKind.Place.ANSWER,
                "The status service is broken (502, 504), says what nobody knows, serves the test"
                    + " environment's mock, or leaves out the ends of failures",
                "GET /latarnia/status",
                "GET /latarnia/messages")
            .with(
                FaultParameter.choice(
                    "kind",
                    "which, by turns",
                    "HTTP_502",
                    "HTTP_504",
                    "UNKNOWN_STATUS",
                    "TEST_MOCK",
                    "END_MISSING"))
            .thatPasses()
            .doing((strike, scene, answer) -> spoilt(strike.choice("kind"), scene, answer)));
  }

  private static Optional<Reply> spoilt(String kind, FaultScene scene, Optional<Reply> answer) {
    boolean status = scene.operation().equals(STATUS);
    return switch (kind) {
      case "HTTP_502" -> Optional.of(LineFaults.page("502"));
      case "HTTP_504" -> Optional.of(LineFaults.page("504"));
      case "UNKNOWN_STATUS" -> answer.map(reply -> unknown(reply, status));
      case "TEST_MOCK" -> Optional.of(FaultBodies.json(200, mock(status)));
      default -> answer.map(reply -> withoutEnds(reply, status));
    };
  }

  private static Reply unknown(Reply reply, boolean status) {
    JsonNode body = FaultBodies.tree(reply);
    if (body instanceof ObjectNode object && status) {
      object.put("status", "DEGRADED");
    } else if (body instanceof ArrayNode list) {
      list.add(
          message("K/2026/POG/01", 1900, "DEGRADATION", "DEGRADATION_START")
              .put("start", "2026-01-31T11:27:00+00:00"));
    }
    return reply.withBody(Crypto.utf8(body.toString()));
  }

  /** Leaves out the messages that end a failure, and what they would end goes on. */
  private static Reply withoutEnds(Reply reply, boolean status) {
    JsonNode body = FaultBodies.tree(reply);
    if (!status && body instanceof ArrayNode list) {
      for (int i = list.size() - 1; i >= 0; i--) {
        if (list.get(i).path("type").asText().equals("FAILURE_END")) {
          list.remove(i);
        }
      }
    }
    return reply.withBody(Crypto.utf8(body.toString()));
  }

  /** What the test environment has served without change: a total failure that never was. */
  private static JsonNode mock(boolean status) {
    ObjectNode total =
        message("K/2026/AWR/02", 1003, "TOTAL_FAILURE", "FAILURE_START")
            .put("start", "2026-01-31T11:27:00+00:00");
    ObjectNode failure =
        message("K/2026/AWR/01", 1002, "FAILURE", "FAILURE_START")
            .put("start", "2026-01-31T10:13:00+00:00");
    ObjectNode maintenance =
        message("K/2026/NI/01", 1000, "MAINTENANCE", "MAINTENANCE_ANNOUNCEMENT")
            .put("start", "2026-01-26T10:00:00+00:00")
            .put("end", "2026-01-26T22:00:00+00:00")
            .put("published", "2026-01-22T08:00:00+00:00");
    if (!status) {
      return JsonNodeFactory.instance.arrayNode().add(total).add(failure).add(maintenance);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", "TOTAL_FAILURE");
    body.putArray("messages").add(total).add(failure);
    return body;
  }

  private static ObjectNode message(String id, int event, String category, String type) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", id);
    node.put("eventId", event);
    node.put("category", category);
    node.put("type", type);
    node.put("title", "Komunikat środowiska testowego");
    node.put("text", "Symulacja komunikatu środowiska testowego.");
    node.putNull("end");
    node.put("version", 1);
    node.put("published", "2026-01-31T11:30:00+00:00");
    return node;
  }
}
