package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that hold no examples, or harm: a line with what is wrong and what to do, exit status 2,
 * nothing on standard output, and an end soon.
 */
@Tag("X02")
class BadFilesTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("bad.yaml"), text);
  }

  private static String refused(String... args) {
    CliRun line = CliRun.inMemory();
    assertEquals(2, assertTimeoutPreemptively(SOON, () -> line.run(args)));
    assertEquals("", line.out());
    return line.err();
  }

  /** For both commands, {@code examples check} and {@code ruling}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | ''  | plik jest pusty; zapisz
          '# nothing but a comment'       | ''  | plik jest pusty; zapisz
          - {id: a, facts: {p1: 2026-0    | :2  | to nie jest poprawny YAML, popraw
          ? [a] : b                       | :1  | klucz ma być słowem
          - {id: a, facts: {? [p1] : b}}  | :1  | klucz ma być słowem
          - {id: a, facts: *b}            | :1  | alias *b nie wskazuje niczego
          """)
  void what_is_no_list_of_examples_is_named_by_both_commands(String text, String line, String said)
      throws IOException {
    Path file = file(text + "\n");

    for (List<String> command : List.of(List.of("examples", "check"), List.of("ruling"))) {
      List<String> args = new java.util.ArrayList<>(command);
      args.add(file.toString());

      String err = refused(args.toArray(String[]::new));

      boolean noList = text.startsWith("?") && command.size() == 2;
      String expected = noList ? "oczekiwano listy przykładów" : said;
      assertTrue(err.startsWith(file + line + ": " + expected), err);
      assertEquals(1, err.lines().count(), err);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          just a word                     | oczekiwano listy przykładów
          {facts: {p1: 2026-09-15}}       | oczekiwano listy przykładów
          []                              | oczekiwano listy przykładów
          - just a word                   | przykład #1: - = „just a word”: oczekiwano mapy
          - {id: a, facts: 2026-09-15}    | przykład a: facts = „2026-09-15”: oczekiwano mapy
          - {id: a, facts: {p1: [a]}}     | przykład a: facts.p1: oczekiwano jednej wartości
          - {id: [a], facts: {p1: 2026-09-15}} | przykład #1: id: oczekiwano jednej wartości
          - {id: a, facts: {p1: 2026-09-15}, expect: none} | przykład a: expect = „none”: oczekiwano
          - {id: a, facts: {p1: 2026-09-15}, parameters: 3} | przykład a: parameters = „3”: oczekiwa
          - {id: a, facts: {p1: ~}}       | przykład a: facts.p1 = „~”: brak wartości
          - {id: a}                       | przykład a: facts: brak wymaganego klucza
          """)
  void what_has_the_wrong_type_is_named(String text, String said) throws IOException {
    Path file = file(text + "\n");

    String err = refused("examples", "check", file.toString());

    assertTrue(err.startsWith(file + ":1: " + said), err);
    assertEquals(1, err.lines().count(), err);
  }

  @Test
  void a_file_that_is_none_is_named() {
    assertTrue(
        refused("examples", "check", folder.toString()).startsWith(folder + ": to katalog, a"));
    Path none = folder.resolve("none.yaml");
    assertTrue(refused("ruling", none.toString()).startsWith(none + ": nie ma takiego pliku"));
  }

  @Test
  void a_character_that_yaml_forbids_is_named_with_its_place() throws IOException {
    Path file = file("- {id: \0}\n");

    assertEquals(
        file + ": znak U+0000 na pozycji 8 jest w YAML niedozwolony; usuń go\n",
        refused("examples", "check", file.toString()));
  }

  @Test
  void aliases_that_multiply_are_refused_soon_whatever_asks_for_them() throws IOException {
    String tens =
        IntStream.range(1, 12)
            .mapToObj(n -> "    k" + n + ": &k" + n + " [" + ten("*k" + (n - 1)) + "]\n")
            .collect(Collectors.joining());
    Path file = file("- id: a\n  facts:\n    k0: &k0 [" + ten("x") + "]\n" + tens);

    for (String err :
        List.of(refused("examples", "check", file.toString()), refused("ruling", file + ""))) {
      assertTrue(err.contains("przykład (z powtórzeniami przez aliasy) ma ponad 100000"), err);
    }
  }

  private static String ten(String item) {
    return (item + ", ").repeat(9) + item;
  }

  @Test
  void nesting_without_end_is_refused_soon() throws IOException {
    Path file = file("- ".repeat(100_000) + "x\n");

    assertTrue(refused("examples", "check", file + "").contains("głębsze niż 20 poziomów"));
    assertTrue(refused("ruling", file + "").contains("głębsze niż 20 poziomów"));
  }

  @Test
  void what_is_wrong_before_a_fault_of_the_yaml_is_told_as_well() throws IOException {
    Path file =
        file(
            """
            - {id: a, facts: {p1: never}}
            - {id: b, facts: {p1: 2026-01-31, sent: soon}}
            - {id: c, facts: {p1: 2026-09-15
            """);

    List<String> lines = refused("examples", "check", "--json", file + "").lines().toList();

    assertEquals(4, lines.size(), lines.toString());
    assertTrue(lines.get(0).startsWith(file + ":1: przykład a: facts.p1 = „never”"));
    assertTrue(lines.get(1).startsWith(file + ":2: przykład b: facts.sent = „soon”"));
    assertTrue(lines.get(2).startsWith(file + ":2: przykład b: facts.p1 = „2026-01-31”: przed"));
    assertTrue(lines.get(3).contains("to nie jest poprawny YAML"), lines.get(3));
  }

  @Test
  void standard_input_is_held_to_the_same() {
    CliRun line = CliRun.atTerminal(new ProgramInMemory(), "- {id: a, facts: {p1: never}}\n");

    assertEquals(2, line.run("examples", "check", "-"));
    assertEquals("", line.out());
    assertTrue(line.err().startsWith("-:1: przykład a: facts.p1 = „never”"), line.err());
  }

  @Test
  void facts_that_nothing_is_counted_from_may_be_older_than_the_calendar() throws IOException {
    Path file =
        file(
            """
            - id: old
              facts:
                p1: 2026-09-15
                corrects: {mode: OUTSIDE_KSEF}
                announcements: [{kind: FAILURE, start: 1999-12-31T10:00, end: 2000-01-01T10:00}]
            """);

    assertEquals(0, CliRun.inMemory().run("examples", "check", file.toString()));
  }
}
