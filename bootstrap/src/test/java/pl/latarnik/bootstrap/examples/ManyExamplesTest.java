package pl.latarnik.bootstrap.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples check} of a file of 10,000 examples, in a process with 256 MB. */
@Tag("X02")
class ManyExamplesTest {

  private static final int MANY = 10_000;
  private static final Path PROJECT = Path.of("..");
  private static final String FAILS =
      "- {id: last, facts: {p1: 2026-09-15}, expect: {send-by: 2026-09-15}}\n";
  private static final String WRONG = "- {id: last, facts: {p1: 2026-09-31}}\n";

  @TempDir private Path folder;

  private Path examples(int number, String last) throws IOException {
    return ManyExamples.write(PROJECT, folder.resolve("examples.yaml"), number, last);
  }

  private int check(String... args) throws IOException, InterruptedException {
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "pl.latarnik.bootstrap.Main",
            "examples",
            "check");
    Process process =
        new ProcessBuilder(Stream.concat(java.stream(), Stream.of(args)).toList())
            .redirectOutput(Redirect.to(out().toFile()))
            .redirectError(Redirect.to(err().toFile()))
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end");
    }
    return process.exitValue();
  }

  private Path out() {
    return folder.resolve("out.txt");
  }

  private Path err() {
    return folder.resolve("err.txt");
  }

  @Test
  void all_that_hold_are_told_line_by_line() throws Exception {
    int status = check(examples(MANY, "").toString());

    List<String> lines = Files.readAllLines(out());
    assertEquals(0, status, Files.readString(err()));
    assertEquals(MANY + 1, lines.size());
    assertEquals("10000 passed, 0 failed", lines.get(MANY));
  }

  @Test
  void the_one_that_fails_is_found_in_one_json_document() throws Exception {
    int status = check("--json", examples(MANY - 1, FAILS).toString());

    assertEquals(1, status, Files.readString(err()));
    int passed = 0;
    int failed = 0;
    String last = "";
    // One object at a time: the whole document has 170 MB.
    try (MappingIterator<JsonNode> examples =
        new ObjectMapper().readerFor(JsonNode.class).readValues(out().toFile())) {
      while (examples.hasNext()) {
        JsonNode example = examples.next();
        last = example.get("id").asText();
        if (example.get("passed").asBoolean()) {
          passed++;
        } else {
          failed++;
        }
      }
    }
    assertEquals("last", last);
    assertEquals(List.of(MANY - 1, 1), List.of(passed, failed));
  }

  @Test
  void bad_input_in_the_last_one_leaves_the_output_empty() throws Exception {
    int status = check("--json", examples(MANY, WRONG).toString());

    String said = Files.readString(err());
    assertEquals(2, status);
    assertEquals(0, Files.size(out()));
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains("last: facts.p1 = „2026-09-31”"), said);
  }
}
