package pl.latarnik.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds NOTICE to the libraries that are delivered. Runs after packaging; its name keeps it out of
 * the other tests.
 */
class NoticeCheck {

  private static final Path LIBRARIES = Path.of("target", "latarnik", "lib");

  @Test
  void every_delivered_library_is_named() throws IOException {
    String notice = Files.readString(Path.of("..", "NOTICE"));
    List<String> libraries;
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      libraries =
          files
              .map(file -> file.getFileName().toString().replaceFirst("-\\d.*", ""))
              .filter(name -> !name.startsWith("latarnik-"))
              .sorted()
              .toList();
    }

    assertFalse(libraries.isEmpty(), "no libraries in " + LIBRARIES);
    assertEquals(List.of(), libraries.stream().filter(name -> !names(notice, name)).toList());
  }

  private static boolean names(String notice, String library) {
    return notice
        .lines()
        .flatMap(line -> Stream.of(line.split("[ ,]+")))
        .anyMatch(word -> word.equals(library.replaceFirst("-jdk18on$", "")));
  }
}
