package pl.latarnik.bootstrap.settings;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of one {@code latarnik.yaml} with their lines, and everything that is wrong with it. */
final class SettingsFile {

  /** A value as it stands in the file. */
  record Entry(String value, String place) {}

  private static final int LARGEST = 100_000;

  private final Path file;
  private Map<Key, Entry> entries = LinkedHashMap.empty();
  private List<Mistake> mistakes = List.empty();

  private SettingsFile(Path file) {
    this.file = file;
  }

  /** Reads a file; a file that is not there has no keys and no mistakes. */
  static SettingsFile read(Path file) {
    SettingsFile settings = new SettingsFile(file);
    settings.read();
    return settings;
  }

  Option<Entry> entry(Key key) {
    return entries.get(key);
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  /** Returns the folder that relative paths in the file start from. */
  Path folder() {
    return file.toAbsolutePath().resolveSibling("");
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      LoadSettings yaml =
          LoadSettings.builder()
              .setLabel(file.toString())
              .setCodePointLimit(LARGEST)
              .setAllowDuplicateKeys(true)
              .build();
      new Compose(yaml).composeString(Files.readString(file)).ifPresent(node -> collect("", node));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      mistake(line, "to nie jest YAML: " + e.getProblem(), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException | IOException e) {
      mistake(1, "nie można odczytać pliku: " + e, "the file cannot be read: " + e);
    }
  }

  private void collect(String path, Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        collect(path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
      }
    } else if (node instanceof ScalarNode scalar) {
      value(path, scalar);
    } else {
      mistake(line(node), path + ": tu należy jedna wartość", path + ": one value belongs here");
    }
  }

  private void value(String path, ScalarNode scalar) {
    String text = scalar.getValue().strip();
    if (text.isEmpty() || text.equals("null") || text.equals("~")) {
      return; // a key without a value sets nothing
    }
    Option<Key> key = Key.of(path);
    if (key.isEmpty()) {
      String known = List.of(Key.values()).map(Key::path).mkString(", ");
      mistake(
          line(scalar),
          "nieznany klucz „" + path + "”; są: " + known,
          "unknown key '" + path + "'; there are: " + known);
    } else if (entries.containsKey(key.get())) {
      mistake(line(scalar), path + ": podano dwa razy", path + ": given twice");
    } else {
      entries = entries.put(key.get(), new Entry(text, file + ":" + line(scalar) + ": " + path));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private void mistake(int line, String polish, String english) {
    mistakes = mistakes.append(new Mistake(file + ":" + line, polish, english));
  }
}
