package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlTextTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path folder;

  private static Problem problem(String text) {
    Either<Problem, YamlNode> read =
        assertTimeoutPreemptively(SOON, () -> ReadExamples.node("f.yaml", text));
    assertTrue(read.isLeft());
    return read.getLeft();
  }

  private static Problem problemOfList(String text) {
    return assertTimeoutPreemptively(
            SOON, () -> YamlText.items("f.yaml", new StringReader(text), item -> {}))
        .get();
  }

  @Test
  void aliases_that_grow_without_end_are_refused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }

    assertEquals("yaml.example-too-large", problem(text.toString()).wrong());
  }

  @Test
  void items_that_repeat_the_same_again_and_again_are_refused() {
    String text = "- &a [" + "x, ".repeat(90_000) + "x]\n" + "- *a\n".repeat(100);

    assertEquals("yaml.too-many-nodes", problemOfList(text).wrong());
  }

  @Test
  void anchors_that_keep_a_whole_file_are_refused() {
    String text =
        List.range(0, 300).map(n -> "- &a" + n + " [" + "x, ".repeat(1_000) + "x]\n").mkString();

    assertEquals("yaml.too-many-anchored", problemOfList(text).wrong());
  }

  @Test
  void an_alias_inside_its_own_anchor_is_refused() {
    assertEquals("yaml.unknown-alias", problem("a: &a [1, *a]").wrong());
  }

  @Test
  void an_alias_repeats_what_its_anchor_holds() {
    YamlNode node = ReadExamples.node("f.yaml", "[&a {k: v}, *a]").get();

    assertTrue(
        node instanceof YamlNode.Items items && items.items().get(0) == items.items().get(1));
  }

  @Test
  void nesting_without_end_is_refused() {
    assertEquals("yaml.too-deep", problem("[".repeat(200_000)).wrong());
    assertEquals("yaml.too-deep", problem("- ".repeat(100_000) + "x").wrong());
  }

  @Test
  void a_file_too_long_is_refused() {
    String comments = ("#".repeat(999) + "\n").repeat(YamlText.MOST_CHARACTERS / 1_000);

    assertEquals("yaml.empty", problem(comments).wrong());
    assertEquals("yaml.too-long", problem(comments + "#").wrong());
  }

  @Test
  void a_line_too_long_is_refused_with_its_number() {
    Problem problem = problem("a: b\nc: \"" + "d".repeat(1_000_001) + "\"");

    assertEquals("yaml.line-too-long", problem.wrong());
    assertEquals(2, problem.line());
  }

  @Test
  void what_stands_before_a_fault_is_handed_over() {
    java.util.List<YamlNode> items = new ArrayList<>();

    Option<Problem> fault =
        YamlText.items("f.yaml", new StringReader("- a\n- b\n- [c\n"), items::add);

    assertEquals(2, items.size());
    assertEquals("yaml.unreadable", fault.get().wrong());
  }

  @Test
  void a_second_document_is_refused() {
    assertEquals("yaml.second-document", problem("- a\n---\n- b\n").wrong());
  }

  @Test
  void nothing_at_all_is_refused() {
    assertEquals("yaml.empty", problem("# only a comment\n").wrong());
  }

  @Test
  void a_key_that_is_no_word_is_refused() {
    assertEquals("yaml.key", problem("? [a]\n: b\n").wrong());
  }

  @Test
  void what_is_no_yaml_names_its_line() {
    Problem problem = problem("a: 1\nb: [1, 2\nc: 3\n");

    assertEquals("yaml.unreadable", problem.wrong());
    assertTrue(problem.line() >= 2, problem.toString());
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() throws IOException {
    byte[] latin = "name: zażółć".getBytes(StandardCharsets.ISO_8859_1);
    latin[latin.length - 1] = (byte) 0xE6;

    Path file = Files.write(folder.resolve("latin.yaml"), latin);

    List<Problem> problems = ReadExamples.of(file).getLeft();

    assertEquals(List.of("yaml.not-utf8"), problems.map(Problem::wrong));
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    List<WorkedExample> read =
        ReadExamples.of(
                "\uFEFF- {id: a, facts: {p1: 2026-09-15}}\n- {id: b, facts: {p1: 2026-09-15}}")
            .get();

    assertEquals(List.of("a", "b"), read.map(WorkedExample::id));
  }

  @Test
  void a_tag_makes_nothing() {
    assertTrue(
        ReadExamples.node("f.yaml", "a: !!java.net.URL [http://127.0.0.1]").get()
            instanceof YamlNode.Fields);
  }
}
