package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the list beside the sample files says of each. */
record Manifest(List<Manifest.Entry> entries) {

  /** One file and the columns of its row by their names. */
  record Entry(Path file, Map<String, String> columns) {

    String text(String column) {
      String value = columns.get(column);
      if (value == null) {
        throw new AssertionError("no column " + column + " for " + file);
      }
      return value;
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }

    boolean yes(String column) {
      return text(column).equals("yes");
    }

    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  /** Reads the list of this folder; no value in it has a comma. */
  static Manifest of(Path list) {
    try {
      List<String> lines = Files.readAllLines(list);
      String[] names = lines.get(0).split(",");
      return new Manifest(
          lines.stream()
              .skip(1)
              .filter(line -> !line.isBlank())
              .map(line -> entry(list, names, line.split(",")))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(Path list, String[] names, String[] values) {
    Map<String, String> columns = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      columns.put(names[i], values[i]);
    }
    return new Entry(list.resolveSibling(values[0]), columns);
  }
}
