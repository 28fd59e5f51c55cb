package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds requests and answers to the official interface description, operation by operation. */
final class OpenApi {
  private static final String URN = "urn:ksef:openapi";

  /** Statuses the real system gives and its description leaves out. */
  private static final Set<Integer> UNDECLARED = Set.of(404, 405, 413, 415, 500, 502, 503, 504);

  private final JsonNode document;
  private final SchemaRegistry registry;

  private OpenApi(String text) throws IOException {
    document = new ObjectMapper().readTree(text);
    registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(URN, text)));
  }

  /** Loads the description; empty where nobody has put it beside the project. */
  static Optional<OpenApi> load() {
    Optional<Path> file = OfficialFiles.find("open-api.json");
    try {
      return file.isEmpty()
          ? Optional.empty()
          : Optional.of(new OpenApi(Files.readString(file.get())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void checkRequest(String method, String path, String body) {
    String template = template(path);
    JsonNode content = operation(template, method).path("requestBody").path("content");
    if (content.path("application/json").has("schema")) {
      String pointer =
          "/paths/%s/%s/requestBody/content/application~1json/schema"
              .formatted(escaped(template), method.toLowerCase(java.util.Locale.ROOT));
      check(pointer, body, method + " " + path + " request");
    }
  }

  void checkResponse(String method, String path, int status, String mediaType, String body) {
    if (UNDECLARED.contains(status)) {
      return;
    }
    String template = template(path);
    JsonNode response = operation(template, method).path("responses").path(String.valueOf(status));
    String where = method + " " + path + " -> " + status;
    assertEquals(false, response.isMissingNode(), where + " is not declared");
    String type = mediaType.split(";", 2)[0].trim();
    if (response.path("content").path(type).has("schema") && type.endsWith("json")) {
      String pointer =
          "/paths/%s/%s/responses/%d/content/%s/schema"
              .formatted(
                  escaped(template),
                  method.toLowerCase(java.util.Locale.ROOT),
                  status,
                  escaped(type));
      check(pointer, body, where);
    } else {
      assertEquals(
          response.path("content").isEmpty() || response.path("content").has(type),
          true,
          where + " has undeclared media type " + type);
    }
  }

  private void check(String pointer, String body, String where) {
    var schema = registry.getSchema(SchemaLocation.of(URN + "#" + pointer));
    List<String> findings =
        schema.validate(body, InputFormat.JSON).stream().map(Object::toString).toList();
    assertEquals(List.of(), findings, where + ": " + body);
  }

  private JsonNode operation(String template, String method) {
    return document.path("paths").path(template).path(method.toLowerCase(java.util.Locale.ROOT));
  }

  /** Finds the path template; one written out wins over one with a variable. */
  private String template(String path) {
    String wanted = path.replaceFirst("^/v2", "").split("\\?", 2)[0];
    Optional<String> found = Optional.empty();
    for (Iterator<String> names = document.path("paths").fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.equals(wanted)) {
        return name;
      }
      if (wanted.matches(name.replaceAll("\\{[^}]+}", "[^/]+"))
          && (found.isEmpty() || variables(name) < variables(found.get()))) {
        found = Optional.of(name);
      }
    }
    return found.orElseThrow(() -> new AssertionError(path + " is no path of the interface"));
  }

  private static int variables(String template) {
    return template.split("\\{", -1).length;
  }

  private static String escaped(String part) {
    return part.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }
}
