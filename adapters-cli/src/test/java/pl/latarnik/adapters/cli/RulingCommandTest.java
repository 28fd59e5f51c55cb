package pl.latarnik.adapters.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("X02")
class RulingCommandTest {

  @TempDir private Path folder;

  @Test
  @Tag("X04")
  @Tag("D12")
  void the_first_line_says_by_when_in_the_users_language() {
    CliRun polish = CliRun.inMemory();
    CliRun english = CliRun.inMemory();

    assertEquals(0, polish.run("ruling", "--p1", "2026-12-23"));
    assertEquals(0, english.run("ruling", "--p1", "2026-12-23", "--lang", "en"));
    assertEquals(
        "Wyślij do KSeF do poniedziałku 28 grudnia 2026 r. (włącznie)."
            + " Podstawa: art. 106nda ust. 2 ustawy o VAT.",
        polish.out().lines().findFirst().orElseThrow());
    assertEquals(
        "Send it to KSeF by Monday, 28 December 2026 (that day included)."
            + " Basis: art. 106nda ust. 2 ustawy o VAT.",
        english.out().lines().findFirst().orElseThrow());
  }

  @Test
  @Tag("D11")
  void easter_monday_and_corpus_christi_are_skipped() {
    CliRun easter = CliRun.inMemory();
    CliRun corpus = CliRun.inMemory();

    easter.run("ruling", "--p1", "2026-04-03", "--json");
    corpus.run("ruling", "--p1", "2026-06-03", "--json");

    assertTrue(easter.out().contains("\"send-by\" : \"2026-04-07\""), easter.out());
    assertTrue(corpus.out().contains("\"send-by\" : \"2026-06-05\""), corpus.out());
  }

  @Test
  @Tag("D14")
  void an_announcement_is_taken_from_the_command_line_with_its_defaults() {
    CliRun line = CliRun.inMemory();

    int status =
        line.run(
            "ruling",
            "--p1",
            "2026-09-16",
            "--issued",
            "2026-09-16T11:00",
            "--announcement",
            "FAILURE,2026-09-16T08:00,2026-09-17T15:00,,2026-09-17T16:00",
            "--announcement",
            "UNAVAILABILITY,2026-10-16T08:00",
            "--json");

    assertEquals(0, status, line.err());
    assertTrue(line.out().contains("\"mode\" : \"EMERGENCY\""), line.out());
    assertTrue(line.out().contains("\"send-by\" : \"2026-09-28\""), line.out());
    assertTrue(line.out().contains("\"safe-by\" : \"2026-09-25\""), line.out());
  }

  @Test
  void an_announcement_with_a_part_too_many_is_2() {
    CliRun line = CliRun.inMemory();

    int status =
        line.run("ruling", "--p1", "2026-09-16", "--announcement", "FAILURE,2026-09-16T08:00,,,,x");

    assertEquals(2, status);
    assertTrue(line.err().contains("facts.announcements[0].6 = „x”: nieznany"), line.err());
  }

  @Test
  void a_file_and_the_same_facts_as_options_give_the_same_ruling() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("one.yaml"),
            "facts: {p1: 2026-09-15, buyer: CONSUMER, handed-over: 2026-09-15}\n");
    CliRun fromFile = CliRun.inMemory();
    CliRun fromOptions = CliRun.inMemory();

    assertEquals(0, fromFile.run("ruling", file.toString(), "--json"));
    fromOptions.run(
        "ruling", "--p1=2026-09-15", "--buyer=CONSUMER", "--handed-over=2026-09-15", "--json");

    assertEquals(fromOptions.out(), fromFile.out());
  }

  @Test
  void two_examples_are_not_one() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("two.yaml"),
            "- {id: a, facts: {p1: 2026-09-15}}\n- {id: b, facts: {p1: 2026-09-15}}\n");
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("ruling", file.toString()));
    assertTrue(line.err().contains("oczekiwano jednego przykładu, plik ma ich 2"), line.err());
  }

  @Test
  void neither_file_nor_facts_is_2_and_so_are_both() {
    assertEquals(2, CliRun.inMemory().run("ruling"));
    assertEquals(2, CliRun.inMemory().run("ruling", "a.yaml", "--p1", "2026-09-15"));
  }

  @Test
  void facts_that_the_reader_refuses_are_2() {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("ruling", "--p1", "2026-01-15", "--lang", "en"));
    assertEquals("", line.out());
    assertTrue(
        line.err().startsWith("ruling: facts.p1 = \"2026-01-15\": before 2026-02-01"), line.err());
  }

  @Test
  void a_parameter_other_than_adopted_is_said() {
    CliRun line =
        CliRun.atTerminal(
            new ProgramInMemory(),
            "{facts: {p1: 2026-09-15}, parameters: {saturdays-count: true}}");

    assertEquals(0, line.run("ruling", "-"));
    assertTrue(
        line.out()
            .contains("saturdays-count – soboty są dniami roboczymi: tak (program przyjmuje: nie)"),
        line.out());
  }

  @Test
  void the_long_form_and_the_formats_are_asked_for() {
    CliRun brief = CliRun.inMemory();
    CliRun whole = CliRun.inMemory();
    CliRun page = CliRun.inMemory();

    brief.run("ruling", "--p1", "2026-09-15");
    whole.run("ruling", "--p1", "2026-09-15", "--long");
    page.run("ruling", "--p1", "2026-09-15", "--format", "html");

    assertTrue(brief.out().lines().count() <= 10, brief.out());
    assertTrue(whole.out().startsWith(brief.out()), whole.out());
    assertTrue(whole.out().contains("[przeczytany przepis; vat/106nda/2]"), whole.out());
    assertTrue(page.out().startsWith("<!DOCTYPE html>"), page.out());
    assertEquals("", brief.err());
  }

  @Test
  void at_a_terminal_the_short_form_says_how_to_get_the_long_one() {
    CliRun line = CliRun.atTerminal(new ProgramInMemory(), "");

    line.run("ruling", "--p1", "2026-09-15");

    assertTrue(line.err().contains("--long"), line.err());
  }

  @Test
  void an_unknown_format_is_2() {
    CliRun line = CliRun.inMemory();

    assertEquals(2, line.run("ruling", "--p1", "2026-09-15", "--format", "pdf"));
    assertTrue(line.err().contains("nieznany format „pdf”; są: text, md, html, json"), line.err());
  }

  @Test
  void json_has_the_trace_and_the_explanation() {
    CliRun json = CliRun.inMemory();
    CliRun format = CliRun.inMemory();

    json.run("ruling", "--p1", "2026-09-15", "--json");
    format.run("ruling", "--p1", "2026-09-15", "--format", "json");

    assertEquals(json.out(), format.out());
    assertTrue(json.out().contains("\"trace\" : [ {"), json.out());
    assertTrue(json.out().contains("\"explanation\" : {"), json.out());
  }
}
