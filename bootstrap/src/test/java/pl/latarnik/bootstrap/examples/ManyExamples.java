package pl.latarnik.bootstrap.examples;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A long file of examples: the published ones of {@code docs/examples}, which are known to hold,
 * one after another and over again, each time under an id of its own.
 */
public final class ManyExamples {

  private static final Pattern BEGIN = Pattern.compile("^- id: (\\S+)$", Pattern.MULTILINE);

  private ManyExamples() {}

  /** Writes a number of examples into a file, and what is to stand after them. */
  public static Path write(Path project, Path file, int number, String last) throws IOException {
    List<String> published = published(project.resolve("docs/examples"));
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int n = 0; n < number; n++) {
        String text = published.get(n % published.size());
        out.write(BEGIN.matcher(text).replaceFirst("- id: $1-" + n));
      }
      out.write(last);
    }
    return file;
  }

  private static List<String> published(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    List<String> examples = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file).stripTrailing() + "\n";
      Matcher begin = BEGIN.matcher(text);
      int from = begin.find() ? begin.start() : text.length();
      while (begin.find()) {
        examples.add(text.substring(from, begin.start()));
        from = begin.start();
      }
      examples.add(text.substring(from));
    }
    return examples;
  }
}
