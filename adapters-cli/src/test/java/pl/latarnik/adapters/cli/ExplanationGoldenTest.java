package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares explanations of typical cases, word by word, with the texts that were read and found
 * right. What the program writes now lies in {@code target/explain}, and takes a text's place once
 * somebody has read it.
 */
@Tag("D19")
@Tag("X04")
@Tag("M21")
@Tag("R01")
class ExplanationGoldenTest {

  private static final Path CASES = Path.of("src/test/resources/explain");
  private static final Path WRITTEN = Path.of("target/explain");

  static Stream<Arguments> texts() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream()
          .flatMap(name -> Stream.of("pl", "en").map(language -> Arguments.of(name, language)));
    }
  }

  /** The case that shows most, and for the formats that take many lines a small one. */
  static Stream<Arguments> pages() {
    return Stream.of("pl", "en")
        .flatMap(
            language ->
                Stream.of(
                    Arguments.of("failure-again", language, "text"),
                    Arguments.of("failure-again", language, "md"),
                    Arguments.of("refused", language, "html"),
                    Arguments.of("refused", language, "json")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void the_short_form_reads_as_it_was_found_right(String name, String language) throws IOException {
    assertAsRead(name + "." + language + ".txt", name, "--lang", language);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_long_form_reads_as_it_was_found_right(String name, String language, String format)
      throws IOException {
    assertAsRead(
        name + ".long." + language + "." + format,
        name,
        "--lang",
        language,
        "--format",
        format,
        "--long");
  }

  private static void assertAsRead(String expected, String name, String... options)
      throws IOException {
    CliRun run = CliRun.inMemory();
    String file = CASES.resolve(name + ".yaml").toString();

    int status =
        run.run(
            Stream.concat(Stream.of("ruling", file), Stream.of(options)).toArray(String[]::new));

    assertEquals(0, status, run.err());
    Files.createDirectories(WRITTEN);
    String written = withoutBystanders(run.out());
    Files.writeString(WRITTEN.resolve(expected), written);
    Path read = CASES.resolve(expected);
    assertTrue(Files.exists(read), "nobody has read " + WRITTEN.resolve(expected) + " yet");
    assertEquals(Files.readString(read), written, expected);
  }

  /**
   * Rules that do not apply are the law's own words and change with it; ExplanationsOfExamplesTest
   * counts them.
   */
  private static String withoutBystanders(String text) {
    return text.lines()
        .filter(line -> !line.contains("nie dotyczy; wymaga: "))
        .filter(line -> !line.contains("does not apply; it requires: "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
