package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares explanations of typical cases, word by word, with the texts that were read and found
 * right. What the program writes now lies in {@code target/explain} and replaces a text once it was
 * read.
 */
@Tag("D19")
@Tag("X04")
class ExplanationGoldenTest {

  private static final Path CASES = Path.of("src/test/resources/explain");
  private static final Path WRITTEN = Path.of("target/explain");

  private static final List<String> SHORT = List.of("--lang", "pl");

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_short_form_says_what_it_said(String name) throws IOException {
    assertSame(name + ".pl.txt", name, "--lang", "pl");
    assertSame(name + ".en.txt", name, "--lang", "en");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_long_form_says_what_it_said(String name) throws IOException {
    assertSame(name + ".long.pl.txt", name, "--lang", "pl", "--long");
    assertSame(name + ".long.en.txt", name, "--lang", "en", "--long");
  }

  private static void assertSame(String expected, String name, String... options)
      throws IOException {
    List<String> line = new ArrayList<>(List.of("ruling", CASES.resolve(name + ".yaml") + ""));
    line.addAll(List.of(options));
    CliRun run = CliRun.inMemory();

    int status = run.run(line.toArray(String[]::new));

    assertEquals(0, status, run.err());
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(expected), run.out());
    Path read = CASES.resolve(expected);
    assertTrue(Files.exists(read), "not read yet: " + WRITTEN.resolve(expected));
    assertEquals(Files.readString(read), run.out(), expected);
  }
}
