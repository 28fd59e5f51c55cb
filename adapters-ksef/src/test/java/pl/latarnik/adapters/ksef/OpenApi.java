package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ministry's description of the interface, to which requests and answers are held. It forbids
 * no additional fields, so those of requests are looked at apart.
 */
final class OpenApi {

  private static final Path DOCUMENT = Path.of("../../shared/ksef/open-api.json");
  private static final String NAME = "urn:ksef:openapi";
  private static final Option<OpenApi> BESIDE = read();

  private final JsonNode document;
  private final SchemaRegistry registry;

  private OpenApi(String json) throws IOException {
    this.document = new ObjectMapper().readTree(json);
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(NAME, json)));
  }

  /** Returns the description; none where it is not beside the project. */
  static Option<OpenApi> beside() {
    return BESIDE;
  }

  private static Option<OpenApi> read() {
    try {
      return Files.exists(DOCUMENT)
          ? Option.some(new OpenApi(Files.readString(DOCUMENT)))
          : Option.none();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks one request and, where the description knows its status, the answer. */
  void check(Relay.Passed passed) {
    String path = passed.uri().getPath().replaceFirst("^/v2", "");
    if (path.startsWith("/storage/")) {
      return; // Not part of the description.
    }
    String where = passed.method() + " " + path;
    String pointer = pointer(passed.method(), path);
    JsonNode operation = document.at(pointer);
    checkQuery(operation, passed, where);
    checkBody(operation, pointer, passed, where);
    checkAnswer(operation, pointer, passed, where);
  }

  /** Finds where the operation is described. */
  private String pointer(String method, String path) {
    String[] parts = path.split("/");
    for (Map.Entry<String, JsonNode> candidate : document.get("paths").properties()) {
      String[] template = candidate.getKey().split("/");
      boolean fits = template.length == parts.length;
      for (int i = 0; fits && i < parts.length; i++) {
        fits = template[i].equals(parts[i]) || template[i].startsWith("{");
      }
      JsonNode operation = candidate.getValue().path(method.toLowerCase(Locale.ROOT));
      // A literal path comes before a template that would take it as well.
      if (fits && operation.isObject() && (!candidate.getKey().contains("{") || !isLiteral(path))) {
        return "/paths/" + escaped(candidate.getKey()) + "/" + method.toLowerCase(Locale.ROOT);
      }
    }
    throw new AssertionError("the interface knows no " + method + " " + path);
  }

  private boolean isLiteral(String path) {
    return document.get("paths").has(path);
  }

  private static void checkQuery(JsonNode operation, Relay.Passed passed, String where) {
    String query = passed.uri().getQuery();
    for (String parameter : query == null ? new String[0] : query.split("&")) {
      String name = parameter.substring(0, parameter.indexOf('='));
      boolean known = false;
      for (JsonNode declared : operation.path("parameters")) {
        known |= name.equals(declared.path("name").textValue());
      }
      assertTrue(known, where + ": unknown parameter " + name);
    }
  }

  private void checkBody(JsonNode operation, String pointer, Relay.Passed passed, String where) {
    JsonNode content = operation.path("requestBody").path("content");
    if (content.isMissingNode()) {
      assertEquals(0, passed.body().length, where + ": no body is described");
      return;
    }
    String type = passed.headers().getOrDefault("Content-type", List.of("none")).get(0);
    assertTrue(content.has(type), where + ": Content-Type " + type + " is not described");
    if (type.equals("application/json")) {
      check(pointer + "/requestBody/content/application~1json/schema", passed.body(), where);
      checkFields(content.get(type).get("schema"), passed.body(), where);
    }
  }

  private void checkAnswer(JsonNode operation, String pointer, Relay.Passed passed, String where) {
    JsonNode described = operation.path("responses").path(String.valueOf(passed.status()));
    assertTrue(
        described.isObject() || passed.status() >= 300,
        where + ": status " + passed.status() + " is not described");
    String type = passed.answerType().split(";")[0];
    if (type.endsWith("json") && described.path("content").path(type).has("schema")) {
      String schema = "/responses/%d/content/%s/schema".formatted(passed.status(), escaped(type));
      check(pointer + schema, passed.answer(), where + " " + passed.status());
    }
  }

  private void check(String pointer, byte[] json, String where) {
    String place = NAME + "#" + pointer.replace("{", "%7B").replace("}", "%7D");
    List<Error> errors =
        registry
            .getSchema(SchemaLocation.of(place))
            .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    assertEquals(List.of(), errors, where);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Says which fields of a request the description does not know. */
  private void checkFields(JsonNode schema, byte[] body, String where) {
    try {
      List<String> unknown = new ArrayList<>();
      collectUnknown(schema, new ObjectMapper().readTree(body), "", unknown);
      assertEquals(List.of(), unknown, where);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collectUnknown(JsonNode schema, JsonNode value, String at, List<String> unknown) {
    Set<String> known = new TreeSet<>();
    List<JsonNode> parts = new ArrayList<>(List.of(resolved(schema)));
    resolved(schema).path("allOf").forEach(part -> parts.add(resolved(part)));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      for (JsonNode part : parts) {
        JsonNode property = part.path("properties").path(field.getKey());
        if (property.isObject()) {
          known.add(field.getKey());
          collectUnknown(property, field.getValue(), at + "/" + field.getKey(), unknown);
        }
      }
      if (!known.contains(field.getKey())) {
        unknown.add(at + "/" + field.getKey());
      }
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? document.at(schema.get("$ref").textValue().substring(1)) : schema;
  }
}
