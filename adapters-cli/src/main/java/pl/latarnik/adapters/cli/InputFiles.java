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

  /** One byte more than the largest file that KSeF takes, an invoice with an attachment. */
  private static final int MOST_READ = 3_000_001;

  private InputFiles() {}

  /**
   * Reads a file. Of one that is larger than any that this program takes, an endless one too, only
   * the beginning is read, enough for its reader to refuse it for its size.
   */
  static ExactBytes read(Path file) {
    // A pipe without a writer would be waited for without end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          file + ": to nie jest zwykły plik (katalog, potok lub urządzenie); podaj plik",
          file + ": this is no regular file (a folder, a pipe or a device); give a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ExactBytes.of(in.readNBytes(MOST_READ));
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
