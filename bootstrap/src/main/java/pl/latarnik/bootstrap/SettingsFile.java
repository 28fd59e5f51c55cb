package pl.latarnik.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads {@code latarnik.yaml}: every value with its line, every mistake at once. */
final class SettingsFile {

  /** Name of the file, in the working directory or in the program's own folder. */
  static final String NAME = "latarnik.yaml";

  private static final int LARGEST = 100_000;

  private final Path file;
  private final Map<Key, String> values = new EnumMap<>(Key.class);
  private final List<Mistake> mistakes = new ArrayList<>();

  /** One mistake, in both languages. */
  record Mistake(String polish, String english) {}

  private SettingsFile(Path file) {
    this.file = file;
  }

  static SettingsFile read(Path file) {
    SettingsFile read = new SettingsFile(file);
    try {
      if (Files.size(file) > LARGEST) {
        read.mistake(0, "plik jest za duży", "the file is too large");
      } else {
        read.take(Files.readString(file));
      }
    } catch (IOException e) {
      read.mistake(0, "nie można odczytać pliku: " + e, "the file cannot be read: " + e);
    }
    return read;
  }

  Map<Key, String> values() {
    return values;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  private void take(String text) {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      root.ifPresent(node -> walk("", node));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      mistake(line, "to nie jest YAML: " + e.getProblem(), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistake(0, "to nie jest YAML: " + e.getMessage(), "this is not YAML: " + e.getMessage());
    }
  }

  private void walk(String prefix, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      mistake(
          line(node),
          "oczekiwano par klucz: wartość" + (prefix.isEmpty() ? "" : " pod " + prefix),
          "key: value pairs expected" + (prefix.isEmpty() ? "" : " under " + prefix));
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String key = prefix.isEmpty() ? name : prefix + "." + name;
      Optional<Key> known = known(key);
      if (known.isPresent() && tuple.getValueNode() instanceof ScalarNode value) {
        put(known.get(), value);
      } else if (known.isEmpty() && isPrefix(key)) {
        walk(key, tuple.getValueNode());
      } else if (known.isPresent()) {
        mistake(
            line(tuple.getKeyNode()),
            key + ": oczekiwano jednej wartości",
            key + ": a single value expected");
      } else {
        mistake(
            line(tuple.getKeyNode()),
            key + ": nie ma takiego klucza",
            key + ": there is no such key");
      }
    }
  }

  private void put(Key key, ScalarNode value) {
    String text = value.getValue().equals("null") ? "" : value.getValue().strip();
    if (values.putIfAbsent(key, text) != null) {
      mistake(line(value), key.text() + ": podano dwa razy", key.text() + ": given twice");
    }
  }

  private void mistake(int line, String polish, String english) {
    String place = file + (line > 0 ? ":" + line : "") + ": ";
    mistakes.add(new Mistake(place + polish, place + english));
  }

  private static Optional<Key> known(String text) {
    for (Key key : Key.values()) {
      if (key.text().equals(text)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  private static boolean isPrefix(String text) {
    for (Key key : Key.values()) {
      if (key.text().startsWith(text + ".")) {
        return true;
      }
    }
    return false;
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }
}
