package pl.latarnik.adapters.ksef.fa3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/findings.md} to what the program finds. */
@Tag("I-02")
class FindingsPageTest {

  private static final Path FRESH = Path.of("target", "findings.md");
  private static final Path COMMITTED = Path.of("..", "docs", "findings.md");

  @Test
  void the_page_says_what_the_program_finds() throws IOException {
    String fresh = FindingsPage.of();
    Files.writeString(FRESH, fresh);

    String committed = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
    assertEquals(
        fresh,
        committed.replace("\r\n", "\n"),
        "docs/findings.md is stale. Look at the difference, then: "
            + "cp adapters-ksef/target/findings.md docs/findings.md");
  }

  @Test
  void every_code_has_its_note_and_every_note_its_code() {
    assertEquals(
        FindingsPage.codes(),
        FindingsPage.noted(),
        "a code needs a line in findings.properties of the tests: when it is found, and why");
  }

  @Test
  void codes_begin_with_their_layer() {
    FindingsPage.codes()
        .forEach(
            code ->
                assertTrue(
                    code.matches("(BYTES|SCHEMA|MEANING)_[A-Z0-9_]+|TOO_MANY_FINDINGS"), code));
  }
}
