package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads folders of worked examples; {@code docs/examples} are those that the project publishes. */
final class OwnExamples {

  /** The published examples. */
  static final Path FOLDER = Path.of("../docs/examples");

  /** The examples of the specification; they lie beside the project where it is developed. */
  static final Path OF_THE_SPECIFICATION = Path.of("../../shared/examples");

  private OwnExamples() {}

  /**
   * An example and its place.
   *
   * @param file name of its file
   * @param example the example
   */
  record Filed(String file, WorkedExample example) {
    Filed {
      requireNonNull(file, "file");
      requireNonNull(example, "example");
    }
  }

  /** Reads the published examples, in the order of the files' names and of each file. */
  static List<Filed> all() throws IOException {
    return in(FOLDER);
  }

  /** Finds a published example. */
  static Option<WorkedExample> find(String id) throws IOException {
    return all().map(Filed::example).find(example -> example.id().equals(id));
  }

  /** Reads all files of a folder; a file that is wrong in itself is a fault. */
  static List<Filed> in(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = List.ofAll(found).filter(f -> f.toString().endsWith(".yaml")).sorted();
    }
    List<Filed> filed = List.empty();
    for (Path file : files) {
      String name = file.getFileName().toString();
      filed = filed.appendAll(read(file).map(e -> new Filed(name, e)));
    }
    return filed;
  }

  private static List<WorkedExample> read(Path file) {
    return ReadExamples.of(file)
        .getOrElseThrow(
            problems -> {
              LawWords words = LawWords.of(Locale.ENGLISH);
              return new AssertionError(problems.map(p -> p.sentence(words)).mkString("\n"));
            });
  }
}
