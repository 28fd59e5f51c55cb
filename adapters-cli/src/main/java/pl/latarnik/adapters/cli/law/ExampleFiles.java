package pl.latarnik.adapters.cli.law;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files that a user names; {@code -} is standard input. */
final class ExampleFiles {

  private final Reader standardInput;

  ExampleFiles(Reader standardInput) {
    this.standardInput = standardInput;
  }

  /** Reads a file into nodes; one that cannot be read is a problem like any other. */
  Either<Problem, YamlNode> read(Path file) {
    String name = file.toString();
    try {
      if (name.equals("-")) {
        return YamlText.read(name, upTo(YamlText.MOST_CHARACTERS + 1, standardInput));
      }
      try (InputStream in = Files.newInputStream(file)) {
        // A character has at most four bytes, so a file cut here is too long in any case.
        return YamlText.read(name, in.readNBytes(4 * YamlText.MOST_CHARACTERS + 1));
      }
    } catch (IOException e) {
      return Either.left(Problem.ofFile(name, 0, "file.unreadable", e.getClass().getSimpleName()));
    }
  }

  private static String upTo(int most, Reader in) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    for (int n = in.read(buffer); n >= 0 && text.length() < most; n = in.read(buffer)) {
      text.append(buffer, 0, n);
    }
    return text.toString();
  }
}
