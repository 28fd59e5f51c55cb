package pl.latarnik.adapters.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads JSON by the library for YAML, of which JSON is a part. */
final class JsonRead {

  private final Object value;

  private JsonRead(Object value) {
    this.value = requireNonNull(value, "value");
  }

  static JsonRead of(String json) {
    return new JsonRead(new Load(LoadSettings.builder().build()).loadFromString(json));
  }

  /** Returns the field with this name. */
  JsonRead at(String field) {
    return new JsonRead(requireNonNull(((Map<?, ?>) value).get(field), field));
  }

  /** Returns the items of a list. */
  List<JsonRead> items() {
    return ((List<?>) value).stream().map(JsonRead::new).toList();
  }

  /** Returns a plain value as text. */
  String text() {
    return value.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
