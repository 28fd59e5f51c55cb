package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X02")
class ExamplesCommandTest {

  private static final String GOOD =
      "- {id: good, facts: {p1: 2026-09-15}, expect: {send-by: 2026-09-16, deemed: false}}\n";
  private static final String WRONG =
      "- {id: wrong, facts: {p1: 2026-09-15, vat: 1, total: 2},"
          + " expect: {send-by: 2026-09-17, flags: [REVIEW], penalty-cap: 1.00}}\n";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void examples_that_hold_are_0() throws IOException {
    CliRun line = CliRun.inMemory();

    assertEquals(0, line.run("examples", "check", file("a.yaml", GOOD)));
    assertEquals("✓ good\n1 passed, 0 failed\n", line.out());
    assertEquals("", line.err());
  }

  @Test
  void one_that_does_not_hold_is_1_and_names_every_difference() throws IOException {
    CliRun polish = CliRun.inMemory();
    CliRun english = CliRun.inMemory();
    String a = file("a.yaml", GOOD);
    String b = file("b.yaml", WRONG);

    assertEquals(1, polish.run("examples", "check", a, b));
    assertEquals(1, english.run("--lang", "en", "examples", "check", a, b));
    assertEquals(
        "✓ good\n✗ wrong: send-by: oczekiwano 2026-09-17, jest 2026-09-16;"
            + " flags: oczekiwano [REVIEW], jest []\n1 passed, 1 failed\n",
        polish.out());
    assertEquals(
        "✓ good\n✗ wrong: send-by: expected 2026-09-17, actual 2026-09-16;"
            + " flags: expected [REVIEW], actual []\n1 passed, 1 failed\n",
        english.out());
  }

  @Test
  void a_bad_file_is_2_and_nothing_is_compared() throws IOException {
    CliRun line = CliRun.inMemory();
    String bad = file("bad.yaml", "- {id: bad, facts: {p1: 2026-02-30}}\n");

    assertEquals(2, line.run("examples", "check", file("a.yaml", GOOD), bad));
    assertEquals("", line.out());
    assertEquals(
        bad
            + ":1: przykład bad: facts.p1 = „2026-02-30”: to nie jest dzień;"
            + " oczekiwano daty jak 2026-03-06\n",
        line.err());
  }

  @Test
  void a_file_that_is_not_there_is_2() {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("examples", "check", folder.resolve("none.yaml").toString()));
    assertTrue(line.err().contains("none.yaml: nie ma takiego pliku; sprawdź"), line.err());
  }

  @Test
  void no_file_is_2() {
    assertEquals(2, CliRun.inMemory().run("examples", "check"));
  }

  @Test
  void standard_input_is_a_file_too() {
    CliRun line = CliRun.atTerminal(new ProgramInMemory(), GOOD);

    assertEquals(0, line.run("examples", "check", "-"));
    assertTrue(line.out().endsWith("1 passed, 0 failed\n"), line.out());
  }

  @Test
  void json_is_one_array_with_every_key_and_the_trace() throws IOException {
    CliRun line = CliRun.inMemory();

    int status = line.run("examples", "check", "--json", file("b.yaml", WRONG));

    assertEquals(1, status);
    List<String> names = names(line.out());
    assertEquals(List.of("id", "passed", "mismatches", "key"), names.subList(0, 4));
    assertTrue(
        names.containsAll(
            List.of(
                "expected",
                "actual",
                "ruling",
                "mode",
                "deemed",
                "issue-date",
                "dispatch",
                "send-by",
                "safe-by",
                "advisory-by",
                "timeliness",
                "receipt-date",
                "codes-before-number",
                "codes-after-number",
                "hand-over-before-number",
                "penalty-exposed",
                "penalty-cap",
                "issue-by",
                "issue-timeliness",
                "may-issue",
                "correction-reference",
                "flags",
                "trace",
                "rule",
                "citation",
                "confidence",
                "finding")),
        names.toString());
    assertTrue(line.out().contains("\"penalty-cap\" : 1.00"), line.out());
    assertTrue(line.out().contains("\"finding\" : \"DECIDES\""), line.out());
  }

  @Test
  void json_of_bad_input_leaves_standard_output_empty() throws IOException {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("examples", "check", "--json", file("bad.yaml", "[]\n")));
    assertEquals("", line.out());
    assertFalse(line.err().isEmpty());
  }

  private static List<String> names(String document) throws IOException {
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(document)) {
      assertEquals(JsonToken.START_ARRAY, parser.nextToken());
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add(parser.currentName());
        }
      }
    }
    return names;
  }
}
