package pl.latarnik.adapters.cli.law;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens the files that a user names; {@code -} is standard input. */
final class ExampleFiles {

  private final Reader standardInput;

  ExampleFiles(Reader standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads a file into one node; a file that cannot be read is a problem like any other. */
  Either<Problem, YamlNode> read(Path file) {
    return open(file, text -> YamlText.read(file.toString(), text)).flatMap(Function.identity());
  }

  /**
   * Reads a file that holds a list and hands over its items one after another; says what is wrong
   * with the file, which may come after items that were handed over already.
   */
  Option<Problem> each(Path file, Consumer<YamlNode> item) {
    return open(file, text -> YamlText.items(file.toString(), text, item))
        .fold(Option::some, Function.identity());
  }

  private <T> Either<Problem, T> open(Path file, Function<Reader, T> reading) {
    String name = file.toString();
    if (name.equals("-")) {
      return Either.right(reading.apply(standardInput));
    }
    // A decoder of its own complains about what is no UTF-8 instead of replacing it.
    try (Reader text =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      return Either.right(reading.apply(text));
    } catch (IOException e) {
      return Either.left(unreadable(name, e));
    }
  }

  /** Returns the problem of a file that the machine does not hand over. */
  static Problem unreadable(String file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Problem.ofFile(file, 0, "file.missing");
    }
    return Files.isDirectory(Path.of(file))
        ? Problem.ofFile(file, 0, "file.folder")
        : Problem.ofFile(file, 0, "file.unreadable", e.getClass().getSimpleName());
  }
}
