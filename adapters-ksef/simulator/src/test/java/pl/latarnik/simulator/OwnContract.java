package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds requests and answers to the project's own recorded contract, which is there even where the
 * official description is not.
 *
 * <p>A row names an operation, its success, and the shapes of both bodies. In a shape a member that
 * may be missing ends with a question mark, a list holds one shape for all its items, {@code map}
 * is an object of any members, and a text names its kind, or with a dollar a shape. What a shape
 * does not name is an error.
 */
public final class OwnContract {
  private static final Map<String, Pattern> TEXTS =
      Map.of(
          "text", Pattern.compile("(?s).*"),
          "time", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}\\+00:00"),
          "reference", Pattern.compile("20\\d{6}-[A-Z]{2}-[0-9A-F]{10}-[0-9A-F]{10}-[0-9A-F]{2}"),
          "digest", Pattern.compile("[A-Za-z0-9+/]{43}="),
          "ksefNumber", Pattern.compile("\\d{10}-\\d{8}-[0-9A-F]{12}-[0-9A-F]{2}"));

  private record Row(Pattern path, JsonNode json) {}

  private final List<Row> rows = new ArrayList<>();
  private final Set<String> operations = new TreeSet<>();

  private final JsonNode shapes;

  private OwnContract(JsonNode contract) {
    shapes = contract.path("shapes");
    for (JsonNode row : contract.path("operations")) {
      String operation = row.path("operation").asText();
      operations.add(operation);
      String[] parts = operation.split(" ", 2);
      String path = parts[1].replace("{}", "[^/]+");
      rows.add(new Row(Pattern.compile(parts[0] + " /v2" + path), row));
    }
  }

  /** Reads the rows. */
  public static OwnContract load() {
    try (InputStream in = OwnContract.class.getResourceAsStream("contract.json")) {
      return new OwnContract(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every operation that has a row. */
  Set<String> operations() {
    return operations;
  }

  /** Holds the JSON of a request to its row, where there is one. */
  public void checkRequest(String method, String path, String body) {
    row(method, path)
        .filter(row -> row.has("request"))
        .ifPresent(row -> check(row.path("request"), read(body), method + " " + path + " request"));
  }

  /** Holds a successful answer to its row, where there is one. */
  public void checkResponse(String method, String path, int status, String mediaType, String body) {
    row(method, path)
        .ifPresent(
            row -> {
              String where = method + " " + path;
              assertEquals(row.path("status").asInt(), status, where);
              assertEquals(row.path("type").asText(""), mediaType.split(";", 2)[0], where);
              if (row.has("response")) {
                check(row.path("response"), read(body), where);
              }
            });
  }

  private static JsonNode read(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  /** A path written out wins over one with variables, so the shortest pattern is not enough. */
  private Optional<JsonNode> row(String method, String path) {
    String asked = method + " " + path.split("\\?", 2)[0];
    return rows.stream()
        .filter(row -> row.path().matcher(asked).matches())
        .min(java.util.Comparator.comparing(row -> row.path().pattern().split("\\[", -1).length))
        .map(Row::json);
  }

  private void check(JsonNode shape, JsonNode value, String where) {
    if (shape.asText().startsWith("$")) {
      check(shapes.path(shape.asText().substring(1)), value, where);
    } else if (shape.isTextual()) {
      assertEquals(true, fits(shape.asText(), value), where + ": " + value + " is no " + shape);
    } else if (shape.isArray()) {
      assertEquals(true, value.isArray(), where + ": " + value + " is no list");
      value.forEach(item -> check(shape.path(0), item, where + "[]"));
    } else {
      assertEquals(true, value.isObject(), where + ": " + value + " is no object");
      members(shape, value, where);
    }
  }

  private void members(JsonNode shape, JsonNode value, String where) {
    Set<String> known = new TreeSet<>();
    shape
        .properties()
        .forEach(
            member -> {
              boolean optional = member.getKey().endsWith("?");
              String name = member.getKey().replace("?", "");
              known.add(name);
              if (value.has(name)) {
                check(member.getValue(), value.path(name), where + " " + name);
              } else {
                assertEquals(true, optional, where + " lacks " + name);
              }
            });
    value
        .fieldNames()
        .forEachRemaining(
            name ->
                assertEquals(
                    true, known.contains(name), where + " has the unknown member " + name));
  }

  private static boolean fits(String kind, JsonNode value) {
    return switch (kind) {
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "map" -> value.isObject();
      default -> value.isTextual() && pattern(kind).matcher(value.asText()).matches();
    };
  }

  private static Pattern pattern(String kind) {
    return Optional.ofNullable(TEXTS.get(kind))
        .orElseThrow(() -> new AssertionError("the contract knows no kind called " + kind));
  }
}
