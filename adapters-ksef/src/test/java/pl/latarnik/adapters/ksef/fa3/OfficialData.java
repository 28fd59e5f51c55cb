package pl.latarnik.adapters.ksef.fa3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the official data that may lie beside the project, never inside it. Tests that need it are
 * skipped where it is not there.
 */
final class OfficialData {

  private static final int LEVELS = 4;

  private OfficialData() {}

  /** Returns the folder of the official FA schemas. */
  static Optional<Path> schemas() {
    return folder("ksef/xsd/FA");
  }

  /** Returns the sample files. */
  static List<Path> samples() {
    return folder("ksef/fa3").map(OfficialData::xmlFiles).orElse(List.of());
  }

  /** Returns what is known of each sample file. */
  static Optional<Manifest> manifest() {
    return folder("ksef/fa3").map(folder -> Manifest.of(folder.resolve("manifest.csv")));
  }

  private static List<Path> xmlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder(String name) {
    Path here = Path.of("").toAbsolutePath();
    for (int i = 0; i < LEVELS && here != null; i++, here = here.getParent()) {
      Path candidate = here.resolve("shared").resolve(name);
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
