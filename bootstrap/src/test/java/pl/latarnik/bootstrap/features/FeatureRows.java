package pl.latarnik.bootstrap.features;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program promises, row by row, in the order of {@code rows.txt}.
 *
 * @param sections the rows under their headings: id to sentence
 */
record FeatureRows(Map<String, Map<String, String>> sections) {

  private static final Pattern ROW = Pattern.compile("([A-Z]-?\\d\\d) (.+)");

  /** Tells whether a tag means a row, so that a mistyped one can't hide among other tags. */
  static boolean looksLikeRow(String tag) {
    return tag.matches("[A-Z]-?\\d\\d");
  }

  /** Reads the rows beside this class. */
  static FeatureRows bundled() throws IOException {
    try (InputStream in = FeatureRows.class.getResourceAsStream("rows.txt")) {
      if (in == null) {
        throw new IOException("rows.txt is missing beside " + FeatureRows.class.getName());
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** Reads headings ({@code # text}) and rows ({@code M01 text}); anything else is refused. */
  static FeatureRows read(List<String> lines) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> current = Map.of();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith("# ")) {
        current = new LinkedHashMap<>();
        sections.put(line.substring(2), current);
      } else if (row.matches()) {
        String twin = current.put(row.group(1), row.group(2));
        if (twin != null) {
          throw new IllegalArgumentException("row " + row.group(1) + " stands twice in rows.txt");
        }
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("rows.txt: neither heading nor row: " + line);
      }
    }
    return new FeatureRows(sections);
  }

  boolean has(String id) {
    return sections.values().stream().anyMatch(rows -> rows.containsKey(id));
  }
}
