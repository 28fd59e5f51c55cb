package pl.latarnik.bootstrap.settings;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import pl.latarnik.adapters.cli.CliFailure;
import pl.latarnik.adapters.cli.ExitStatus;

/**
 * A password or token that is read when it is needed and shown nowhere.
 *
 * @param variable its value from the environment
 * @param file the file that holds it
 */
public record Secret(Option<String> variable, Option<Path> file) {

  private static final int LONGEST = 10_000;

  public Secret {
    requireNonNull(variable, "variable");
    requireNonNull(file, "file");
  }

  /** Returns the password, empty where none is set; the caller wipes it. */
  public char[] read() {
    return variable
        .map(String::toCharArray)
        .orElse(() -> file.map(Secret::read))
        .getOrElse(() -> new char[0]);
  }

  private static char[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new CliFailure(
            ExitStatus.CONFIGURATION,
            file + ": hasło albo token ma ponad " + LONGEST + " bajtów; wskaż plik z nim samym",
            file
                + ": the password or token has more than "
                + LONGEST
                + " bytes; name a file with it alone");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .strip()
          .toCharArray();
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.CONFIGURATION,
          file
              + ": nie można odczytać pliku z hasłem albo tokenem ("
              + e.getClass().getSimpleName()
              + ")",
          file
              + ": the file with the password or token cannot be read ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }

  /** Says whether nothing was set. */
  public boolean isEmpty() {
    return variable.forAll(String::isBlank) && file.isEmpty();
  }

  /** Says where it comes from, never what it is. */
  @Override
  public String toString() {
    return variable.isDefined() ? "***" : file.map(Path::toString).getOrElse("");
  }
}
