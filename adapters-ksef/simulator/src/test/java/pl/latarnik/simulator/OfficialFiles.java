package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The official files beside the project, where somebody has put them; tests skip without them. */
final class OfficialFiles {
  private OfficialFiles() {}

  static Optional<Path> find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/ksef").resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  static Path require(String name) {
    Optional<Path> found = find(name);
    assumeTrue(found.isPresent(), "there is no shared/ksef/" + name + " beside the project");
    return found.orElseThrow();
  }

  static String text(String name) throws IOException {
    return Files.readString(require(name));
  }
}
