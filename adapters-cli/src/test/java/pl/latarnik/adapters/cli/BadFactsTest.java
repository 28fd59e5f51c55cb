package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts that cannot be, as the user meets them: a line for each with file, example, key, value, why
 * and what to do; exit status 2; nothing on standard output.
 */
@Tag("X02")
class BadFactsTest {

  /** On a Tuesday; the facts are written in braces, so that a case is one line. */
  private static final String CASES =
      """
      sendt: 2026-09-16T10:00 | sendt = „2026-09-16T10:00”: nieznany klucz; popraw go albo usuń
      p1: 2026-09-16 | p1 = „2026-09-16”: klucz podano drugi raz; zostaw jeden
      sent: soon | sent = „soon”: to nie jest chwila; oczekiwano daty z godziną
      supply: 2026-02-30 | supply = „2026-02-30”: to nie jest dzień; oczekiwano daty
      supply: 2103-01-01 | supply = „2103-01-01”: kalendarz programu kończy się 2101-12-31; podaj
      buyer: FOREIGN | buyer = „FOREIGN”: nieznane słowo; są: DOMESTIC
      vat: 10.005 | vat = „10.005”: to nie jest kwota; oczekiwano liczby z kropką
      handed-over: 2026-09-14 | handed-over = „2026-09-14”: wydano przed wystawieniem (2026-09-15T12:00); popraw
      number-assigned: 2026-09-16T10:00 | number-assigned = „2026-09-16T10:00”: to zdarza się dopiero po przesłaniu; podaj
      uploaded: 2026-09-16T10:00 | uploaded = „2026-09-16T10:00”: to zdarza się dopiero po przesłaniu; podaj
      sent: 2026-09-16T10:00, number-assigned: 2026-09-16T09:59 | number-assigned = „2026-09-16T09:59”: chwila przed przesłaniem (2026-09-16T10:00); popraw
      sent: 2026-09-16T10:00, uploaded: 2026-09-16T09:59 | uploaded = „2026-09-16T09:59”: chwila przed przesłaniem (2026-09-16T10:00); popraw
      issued: 2026-09-15T10:00, sent: 2026-09-15T09:00 | sent = „2026-09-15T09:00”: przesłano przed wystawieniem (2026-09-15T10:00); popraw
      announcements: [{kind: FAILURE, start: 2026-09-15T10:00, end: 2026-09-15T09:59}] | announcements[0].end = „2026-09-15T09:59”: koniec przed początkiem (2026-09-15T10:00); popraw
      announcements: [{kind: FAILURE, start: 2026-09-15T10:00, end-announced: 2026-09-15T11:00}] | announcements[0].end-announced = „2026-09-15T11:00”: ogłoszono koniec, którego nie ma; podaj też end
      announcements: [{kind: OUTAGE, start: 2026-09-15T10:00}] | announcements[0].kind = „OUTAGE”: nieznane słowo; są: UNAVAILABILITY
      announcements: [{kind: FAILURE}] | announcements[0].start: brak wymaganego klucza; dopisz go
      corrects: {number-assigned: 2026-09-01T10:00} | corrects.mode: brak wymaganego klucza; dopisz go
      """;

  @TempDir private Path folder;

  private static List<String> lines(CliRun line) {
    return line.err().lines().toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES)
  void a_fact_that_cannot_be_is_named_by_both_commands(String facts, String said)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"), "- id: a\n  facts: {p1: 2026-09-15, " + facts + "}\n");
    for (List<String> command : List.of(List.of("examples", "check"), List.of("ruling"))) {
      for (List<String> form : List.of(List.<String>of(), List.of("--json"))) {
        CliRun line = CliRun.inMemory();
        String[] args =
            java.util.stream.Stream.of(command, List.of(file.toString()), form)
                .flatMap(List::stream)
                .toArray(String[]::new);

        assertEquals(2, line.run(args));
        assertEquals("", line.out());
        assertEquals(1, lines(line).size(), line.err());
        String start = file + ":2: przykład a: facts." + said;
        assertTrue(lines(line).get(0).startsWith(start), line.err());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --handed-over=2026-09-14 | handed-over = „2026-09-14”: wydano przed wystawieniem
          --number-assigned=2026-09-16T10:00 | number-assigned = „2026-09-16T10:00”: to zdarza się
          --buyer=FOREIGN | buyer = „FOREIGN”: nieznane słowo
          --sent=soon | sent = „soon”: to nie jest chwila
          --announcement=FAILURE,2026-09-15T10:00,2026-09-15T09:00 | announcements[0].end = „2026
          --announcement=FAILURE,2026-09-15T10:00,,,2026-09-15T11:00 | announcements[0].end-announced
          --announcement=FAILURE | announcements[0].start: brak wymaganego klucza
          """)
  void a_fact_given_as_an_option_is_held_to_the_same(String option, String said) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("ruling", "--p1", "2026-09-15", option));
    assertEquals("", line.out());
    assertEquals(1, lines(line).size(), line.err());
    assertTrue(line.err().startsWith("ruling: facts." + said), line.err());
  }

  @Test
  void what_is_wrong_in_any_file_comes_at_once() throws IOException {
    Path one = Files.writeString(folder.resolve("1.yaml"), "- {id: a, facts: {p1: yesterday}}\n");
    Path two = Files.writeString(folder.resolve("2.yaml"), "- {id: b, facts: {}}\n- {id: b: c}\n");
    Path three = folder.resolve("3.yaml");
    Path four =
        Files.writeString(
            folder.resolve("4.yaml"), "- {id: a, facts: {p1: 2026-01-31, handed-over: never}}\n");
    CliRun line = CliRun.inMemory();

    int status =
        line.run("examples", "check", one + "", two + "", three.toString(), four.toString());

    assertEquals(2, status);
    assertEquals("", line.out());
    for (Path file : List.of(one, two, three, four)) {
      assertTrue(lines(line).stream().anyMatch(l -> l.startsWith(file + ":")), line.err());
    }
  }

  @Test
  void an_order_that_cannot_be_is_named_where_p_1_is_missing_too() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"),
            "- {id: a, facts: {sent: 2026-09-16T10:00, number-assigned: 2026-09-16T09:00,"
                + " handed-over: 2026-09-14}}\n");
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("examples", "check", file.toString()));
    // Nobody knows when it was issued, so nothing is said of the hand-over.
    assertEquals(
        List.of(
            file + ":1: przykład a: facts.p1: brak wymaganego klucza; dopisz go",
            file
                + ":1: przykład a: facts.number-assigned = „2026-09-16T09:00”:"
                + " chwila przed przesłaniem (2026-09-16T10:00); popraw jedną z nich"),
        lines(line));
  }

  @Test
  void the_same_id_twice_is_named() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.yaml"),
            "- {id: a, facts: {p1: 2026-09-15}}\n- {id: a, facts: {p1: 2026-09-16}}\n");
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("examples", "check", file.toString()));
    assertEquals(
        file
            + ":2: przykład a: id = „a”: ten id ma już inny przykład w pliku;"
            + " zmień jeden z nich\n",
        line.err());
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, przed 2026-02-01", "2101-12-20, termin leżałby poza kalendarzem"})
  void a_day_outside_law_or_calendar_is_named(String p1, String said) {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("ruling", "--p1", p1));
    assertEquals("", line.out());
    assertTrue(line.err().startsWith("ruling: facts.p1 = „" + p1 + "”: " + said), line.err());
  }
}
