package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import pl.latarnik.domain.rulebook.Rulings;

/** Reads texts as the files and the list that they would be. */
final class ReadExamples {

  private static final Rulings RULINGS = Rulings.polish();

  private ReadExamples() {}

  /** Reads a file into one node. */
  static Either<Problem, YamlNode> node(String name, String text) {
    return YamlText.read(name, new StringReader(text));
  }

  /** Reads the list of examples of a text given on standard input. */
  static Either<List<Problem>, List<WorkedExample>> of(String text) {
    return in(Path.of("-"), new ExampleFiles(new StringReader(text)));
  }

  /** Reads the list of examples of a file. */
  static Either<List<Problem>, List<WorkedExample>> of(Path file) {
    return in(file, new ExampleFiles(new StringReader("")));
  }

  private static Either<List<Problem>, List<WorkedExample>> in(Path file, ExampleFiles files) {
    java.util.List<WorkedExample> read = new ArrayList<>();
    List<Problem> wrong = ExampleReader.each(RULINGS, files, file, read::add);
    return wrong.isEmpty() ? Either.right(List.ofAll(read)) : Either.left(wrong);
  }
}
