package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** Sets faults, tells which are set and how often each has struck, takes them back. */
final class FaultControl {
  private final FaultBoard board;
  private final Router router;

  FaultControl(FaultBoard board, Router router) {
    this.board = board;
    this.router = router;
  }

  void addTo(Router to) {
    to.add("POST", "/_control/faults", (call, path) -> call.json(201, set(text(call))));
    to.add(
        "POST",
        "/_control/faults/mix",
        (call, path) -> call.json(201, set(FaultMix.draw(call.anyJson()).toString())));
    to.add("GET", "/_control/faults", (call, path) -> call.json(200, board.json()));
    to.add("DELETE", "/_control/faults", (call, path) -> clear(call));
    to.add("DELETE", "/_control/faults/{}", (call, path) -> remove(call, path.part(0)));
  }

  /** Sets every fault of a JSON object or list, all or none; returns them as set. */
  ArrayNode set(String json) {
    ArrayNode answer = JsonNodeFactory.instance.arrayNode();
    for (FaultReader.Order order : FaultReader.read(json, router.operations())) {
      answer.add(board.set(order.kind(), order.terms()).json());
    }
    return answer;
  }

  private void clear(Call call) {
    board.clear();
    call.empty(204);
  }

  private void remove(Call call, String id) {
    if (!id.matches("\\d{1,9}") || !board.remove(Integer.parseInt(id))) {
      throw ApiFailure.plain(404);
    }
    call.empty(204);
  }

  private static String text(Call call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }
}
