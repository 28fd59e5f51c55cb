package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the table of procedures and a plan, word by word, with what was read and found right. A
 * changed rule changes the table: what the program writes now lies in {@code target/law}, and takes
 * the place of the page once somebody has read it.
 */
@Tag("M02")
@Tag("B04")
class LawPagesGoldenTest {

  private static final Path READ = Path.of("src/test/resources/law");
  private static final Path WRITTEN = Path.of("target/law");
  private static final String[] PLAN = {
    "plan",
    "--from=2026-07-06",
    "--to=2026-07-13",
    "--announcement=TOTAL_FAILURE,2026-07-06T08:00,2026-07-06T20:00",
    "--announcement=UNAVAILABILITY,2026-07-07T08:00,2026-07-07T18:00",
    "--announcement=FAILURE,2026-07-09T10:00,2026-07-11T16:00"
  };

  static Stream<Arguments> rules() {
    return Stream.of("pl", "en")
        .flatMap(
            language ->
                Stream.of("text", "md", "html", "json")
                    .map(format -> Arguments.of(language, format)));
  }

  static Stream<Arguments> plans() {
    return rules().filter(a -> List.of("text", "json").contains(a.get()[1]));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void the_table_of_procedures_reads_as_it_was_found_right(String language, String format)
      throws IOException {
    assertAsRead(
        "rules." + language + "." + format,
        "rules",
        "--as-of=2026-12-31",
        "--lang=" + language,
        "--format=" + format);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("plans")
  void a_plan_reads_as_it_was_found_right(String language, String format) throws IOException {
    assertAsRead(
        "plan." + language + "." + format,
        Stream.concat(Stream.of(PLAN), Stream.of("--lang=" + language, "--format=" + format))
            .toArray(String[]::new));
  }

  private static void assertAsRead(String name, String... arguments) throws IOException {
    CliRun run = CliRun.inMemory();
    int status = run.run(arguments);

    assertEquals(0, status, run.err());
    Files.createDirectories(WRITTEN);
    Files.writeString(WRITTEN.resolve(name), run.out());
    Path read = READ.resolve(name);
    assertTrue(Files.exists(read), "nobody has read " + WRITTEN.resolve(name) + " yet");
    assertEquals(Files.readString(read), run.out(), name);
  }
}
