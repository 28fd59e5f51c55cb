package pl.latarnik.bootstrap.lawpage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that the page links to, each of which must exist.
 *
 * @param root the root of the project
 */
record Pages(Path root) {

  Pages {
    requireNonNull(root, "root");
  }

  /** Returns a link to the file of a class of the domain. */
  String source(Class<?> type) {
    return link("domain/src/main/java/", type.getName(), type.getSimpleName());
  }

  /** Returns a link to the tests of a class of the domain. */
  String test(Class<?> type) {
    return link("domain/src/test/java/", type.getName() + "Test", type.getSimpleName() + "Test");
  }

  /** Returns a link to a decision record. */
  String decision(int number) {
    Path file = decisionFile(number);
    return "[ADR %d](adr/%s)".formatted(number, file.getFileName());
  }

  /** Finds the file of a decision record. */
  Path decisionFile(int number) {
    try (Stream<Path> files = Files.list(root.resolve("docs/adr"))) {
      List<Path> found =
          List.ofAll(files)
              .filter(f -> f.getFileName().toString().matches("%04d-.*\\.md".formatted(number)));
      if (found.size() != 1) {
        throw new AssertionError("docs/adr has " + found.size() + " records number " + number);
      }
      return found.head();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String link(String folder, String name, String shown) {
    String path = folder + name.replace('.', '/') + ".java";
    if (!Files.exists(root.resolve(path))) {
      throw new AssertionError("docs/prawo.md names " + shown + ", but there is no " + path);
    }
    return "[%s](../%s)".formatted(shown, path);
  }
}
