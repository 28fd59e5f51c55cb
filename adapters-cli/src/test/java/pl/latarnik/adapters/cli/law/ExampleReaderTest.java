package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.rulebook.Rulings;

class ExampleReaderTest {

  private static final LocalDate TUE_2026_09_15 = LocalDate.of(2026, 9, 15);

  private static Either<List<Problem>, List<WorkedExample>> read(String yaml) {
    return ReadExamples.of(yaml);
  }

  private static List<String> problems(String yaml) {
    LawWords english = LawWords.of(Locale.ENGLISH);
    return read(yaml).getLeft().map(problem -> problem.sentence(english));
  }

  /** One example on a Tuesday with these further facts, each indented by four blanks. */
  private static String facts(String... more) {
    return "- id: a\n  facts:\n    p1: 2026-09-15\n"
        + List.of(more).map(l -> "    " + l).mkString("\n");
  }

  @Test
  void p_1_alone_takes_every_default() {
    WorkedExample example = read(facts()).get().head();

    assertEquals("a", example.id());
    assertEquals(
        pl.latarnik.domain.rulebook.InvoiceCase.of(
            pl.latarnik.domain.invoice.IssueDate.of(TUE_2026_09_15)),
        example.facts());
    assertEquals(Rulings.adoptedReadings(), example.readings());
  }

  @Test
  void a_moment_with_offset_is_the_same_moment_in_warsaw() {
    WorkedExample warsaw = read(facts("sent: 2026-09-16T01:30")).get().head();
    WorkedExample utc = read(facts("sent: 2026-09-15T23:30:00Z")).get().head();

    assertEquals(warsaw.facts(), utc.facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendt: 2026-09-16T10:00 | -:4: example a: facts.sendt = \"2026-09-16T10:00\": unknown",
        "p1: 2026-09-16 | -:4: example a: facts.p1 = \"2026-09-16\": the key is given",
        "buyer: FOREIGN | -:4: example a: facts.buyer = \"FOREIGN\": unknown word",
        "buyer: [CONSUMER] | -:4: example a: facts.buyer: one value is expected",
        "sent: | -:4: example a: facts.sent: the value is missing",
        "sent: 2026-09-16 | -:4: example a: facts.sent = \"2026-09-16\": no such moment",
        "sent: 2026-09-31T10:00 | -:4: example a: facts.sent = \"2026-09-31T10:00\": no such",
        "supply: 2026-02-29 | -:4: example a: facts.supply = \"2026-02-29\": no such day",
        "supply: 2026-02-28T10:00 | -:4: example a: facts.supply = \"2026-02-28T10:00\": no",
        "supply: 2103-01-01 | -:4: example a: facts.supply = \"2103-01-01\": the program’s",
        "vat: 10.005 | -:4: example a: facts.vat = \"10.005\": no such amount",
        "vat: 1e9 | -:4: example a: facts.vat = \"1e9\": no such amount",
        "number-assigned: 2026-09-16T10:00 | -:4: example a: facts.number-assigned",
        "uploaded: 2026-09-16T10:00 | -:4: example a: facts.uploaded",
        "handed-over: 2026-09-14 | -:4: example a: facts.handed-over = \"2026-09-14\": handed",
        "announcements: FAILURE | -:4: example a: facts.announcements = \"FAILURE\": a list",
        "announcements: [FAILURE] | -:4: example a: facts.announcements[0] = \"FAILURE\": a",
        "corrects: {} | -:4: example a: facts.corrects.mode: this key is required",
        "corrects: {mode: REJECTED} | -:4: example a: facts.corrects.mode = \"REJECTED\": unk",
      })
  void a_fact_that_cannot_be_is_named_with_file_line_example_key_and_value(
      String line, String start) {
    List<String> found = problems(facts(line));

    assertEquals(1, found.size(), found.mkString("\n"));
    assertTrue(found.head().startsWith(start), found.head());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: FAILURE, start: 2026-09-15T10:00, end: 2026-09-15T09:00} | end = ",
        "{kind: FAILURE, start: 2026-09-15T10:00, end-announced: 2026-09-15T11:00} | end-ann",
        "{start: 2026-09-15T10:00} | kind: this key is required",
        "{kind: FAILURE} | start: this key is required",
        "{kind: FAILURE, start: 2026-09-15T10:00, from: BIP} | from = \"BIP\": unknown key",
      })
  void an_announcement_that_cannot_be_is_named(String announcement, String start) {
    List<String> found = problems(facts("announcements:", "  - " + announcement));

    assertEquals(1, found.size(), found.mkString("\n"));
    String way = "-:5: example a: facts.announcements[0].";
    assertTrue(found.head().startsWith(way + start), found.head());
  }

  @Test
  void an_upload_or_a_number_before_the_sending_is_refused() {
    List<String> found =
        problems(
            facts(
                "sent: 2026-09-16T10:00",
                "uploaded: 2026-09-16T09:59",
                "number-assigned: 2026-09-16T09:58"));

    assertEquals(2, found.size(), found.mkString("\n"));
  }

  @Test
  void a_sending_before_the_issue_is_refused_only_where_the_issue_was_given() {
    assertTrue(read(facts("sent: 2026-09-15T09:00")).isRight());
    assertEquals(1, problems(facts("issued: 2026-09-15T10:00", "sent: 2026-09-15T09:00")).size());
  }

  @Test
  void p_1_before_the_law_needs_rules_as_of() {
    String old = "- id: a\n  facts:\n    p1: 2026-01-31\n";

    assertTrue(problems(old).head().contains("facts.p1 = \"2026-01-31\": before 2026-02-01"));
    assertTrue(read(old + "  parameters:\n    rules-as-of: 2026-02-01\n").isRight());
    assertTrue(
        problems(old + "  parameters:\n    rules-as-of: 2026-01-01\n")
            .head()
            .contains("parameters.rules-as-of = \"2026-01-01\""));
  }

  @Test
  void a_term_outside_the_calendar_is_refused() {
    assertTrue(
        problems("- id: a\n  facts:\n    p1: 2101-12-20\n")
            .head()
            .contains("facts.p1 = \"2101-12-20\": the term would lie outside"));
  }

  @Test
  void a_missing_p_1_is_named() {
    assertEquals(
        List.of("-:3: example a: facts.p1: this key is required and missing; add it"),
        problems("- id: a\n  facts:\n    intent: ONLINE\n"));
  }

  @Test
  void everything_wrong_in_a_file_comes_at_once() {
    List<String> found =
        problems(
            """
            - id: a
              facts: {p1: 2026-9-15, sent: soon}
              expect: {mode: PAPER, deemed: "true", send-by: never, flags: [ODD], penalty-cap: much}
            - id: a
              facts: {p1: 2026-09-15}
              paramters: {}
            - facts: {p1: 2026-09-15}
              parameters: {saturdays-count: maybe}
            - id: Big Letters
              facts: {p1: 2026-09-15}
            - nothing
            """);

    assertEquals(13, found.size(), found.mkString("\n"));
    assertTrue(found.exists(l -> l.startsWith("-:7: example #3: id: ")), found.mkString("\n"));
  }

  @Test
  void expected_values_keep_their_kind() {
    List<String> found =
        problems(facts() + "\n  expect: {send-by: none, receipt-date: none, flags: REVIEW}");

    assertEquals(2, found.size(), found.mkString("\n"));
    assertTrue(found.get(0).contains("expect.receipt-date = \"none\""), found.get(0));
    assertTrue(found.get(1).contains("expect.flags = \"REVIEW\""), found.get(1));
  }

  @Test
  void more_than_some_thousand_complaints_are_counted_only() {
    String wrong = List.range(0, 10_100).map(n -> "- id: x" + n + "\n").mkString();

    List<String> found = problems(wrong);

    assertEquals(10_001, found.size());
    assertTrue(found.last().contains("and 100 more"), found.last());
  }

  @Test
  void one_example_may_stand_without_list_and_id() {
    YamlNode node = ReadExamples.node("f.yaml", "facts: {p1: 2026-09-15}").get();

    assertTrue(ExampleReader.single(Rulings.polish(), "f.yaml", node).isRight());
  }
}
