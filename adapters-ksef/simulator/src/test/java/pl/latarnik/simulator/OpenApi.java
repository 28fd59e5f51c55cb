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
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
      JsonNode schema = content.path("application/json").path("schema");
      refuseUnknown(schema, read(body), method + " " + path + " request");
    }
  }

  /** No schema forbids stray members, so they are sought by hand. */
  private void refuseUnknown(JsonNode schema, JsonNode value, String where) {
    if (value.isArray()) {
      JsonNode items = resolved(schema).path("items");
      value.forEach(item -> refuseUnknown(items, item, where));
      return;
    }
    Map<String, JsonNode> members = members(schema);
    if (!value.isObject() || members.isEmpty()) {
      return;
    }
    value
        .properties()
        .forEach(
            member -> {
              JsonNode known =
                  Optional.ofNullable(members.get(member.getKey()))
                      .orElseThrow(
                          () ->
                              new AssertionError(
                                  where + " has the unknown member " + member.getKey()));
              refuseUnknown(known, member.getValue(), where + " " + member.getKey());
            });
  }

  private Map<String, JsonNode> members(JsonNode schema) {
    JsonNode resolved = resolved(schema);
    Map<String, JsonNode> found = new HashMap<>();
    resolved.path("allOf").forEach(part -> found.putAll(members(part)));
    resolved
        .path("properties")
        .properties()
        .forEach(member -> found.put(member.getKey(), member.getValue()));
    return found;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private static JsonNode read(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + body, e);
    }
  }

  /** Returns every declared operation, written METHOD /path with {} for variables. */
  Set<String> operations() {
    Set<String> found = new TreeSet<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        found.add(
            operation.getKey().toUpperCase(java.util.Locale.ROOT)
                + " "
                + path.getKey().replaceAll("\\{[^}]+}", "{}"));
      }
    }
    return found;
  }

  /** Tells whether an operation, written METHOD /path with {} for variables, is declared. */
  boolean declares(String operation) {
    return operations().contains(operation);
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
