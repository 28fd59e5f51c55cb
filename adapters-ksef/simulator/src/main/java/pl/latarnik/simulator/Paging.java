package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Cuts a list into pages of 10 to 100 and tells how to get the next. */
final class Paging {
  private static final int SMALLEST = 10;
  private static final int LARGEST = 100;

  private Paging() {}

  static <T> ObjectNode page(Call call, String name, List<T> items, Function<T, ObjectNode> json) {
    int size = call.number("pageSize", SMALLEST, SMALLEST, LARGEST);
    int from = call.header("x-continuation-token").map(Paging::position).orElse(0);
    int to = Math.min(items.size(), from + size);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (to < items.size()) {
      answer.put("continuationToken", Crypto.base64(Crypto.utf8("position=" + to)));
    }
    ArrayNode list = answer.putArray(name);
    items.subList(Math.min(from, to), to).forEach(item -> list.add(json.apply(item)));
    return answer;
  }

  /** Cuts by {@code pageOffset}, a number of pages, and tells whether there is more. */
  static <T> ObjectNode byOffset(
      Call call, String name, List<T> items, Function<T, ObjectNode> json) {
    int size = call.number("pageSize", SMALLEST, SMALLEST, LARGEST);
    int offset = call.number("pageOffset", 0, 0, Integer.MAX_VALUE / LARGEST);
    int from = Math.min(items.size(), offset * size);
    int to = Math.min(items.size(), from + size);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray(name);
    items.subList(from, to).forEach(item -> list.add(json.apply(item)));
    return answer.put("hasMore", to < items.size());
  }

  private static int position(String token) {
    String text =
        Crypto.fromBase64(token).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    if (!text.matches("position=\\d{1,9}")) {
      throw ApiFailure.badRequest(21418, "Przekazany token kontynuacji ma nieprawidłowy format.");
    }
    return Integer.parseInt(text.substring("position=".length()));
  }
}
