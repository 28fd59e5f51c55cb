package pl.latarnik.adapters.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import pl.latarnik.domain.invoice.ExactBytes;

/**
 * Reads the files that a user names, and writes those that a command makes, whole or not at all.
 */
final class InputFiles {

  /** No file that this program takes is larger; more is not even read. */
  private static final int LARGEST = 10_000_000;

  private InputFiles() {}

  static ExactBytes read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new CliFailure(
            ExitStatus.BAD_INPUT,
            file + ": plik ma ponad " + LARGEST + " bajtów, więcej niż przyjmuje KSeF",
            file + ": the file has more than " + LARGEST + " bytes, more than KSeF takes");
      }
      return ExactBytes.of(bytes);
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          file + ": nie można odczytać pliku (" + e.getClass().getSimpleName() + ")",
          file + ": the file cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** Writes beside the final name first, so that no half file ever has it. */
  static Path write(Path file, ExactBytes bytes) {
    Path target = file.toAbsolutePath();
    try {
      Files.createDirectories(target.getParent());
      Path part = Files.createTempFile(target.getParent(), ".latarnik-", ".part");
      try {
        Files.write(part, bytes.toByteArray());
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
      return target;
    } catch (IOException e) {
      throw new CliFailure(
          ExitStatus.FAULT,
          target + ": nie można zapisać pliku: " + e,
          target + ": the file cannot be written: " + e);
    }
  }
}
