package pl.latarnik.adapters.cli.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class YamlTextTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private static Problem problem(String text) {
    Either<Problem, YamlNode> read =
        assertTimeoutPreemptively(SOON, () -> YamlText.read("f.yaml", text));
    assertTrue(read.isLeft());
    return read.getLeft();
  }

  @Test
  void aliases_that_grow_without_end_are_refused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      text.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }

    assertEquals("yaml.too-many-nodes", problem(text.toString()).wrong());
  }

  @Test
  void an_alias_inside_its_own_anchor_is_refused() {
    assertEquals("yaml.unknown-alias", problem("a: &a [1, *a]").wrong());
  }

  @Test
  void an_alias_repeats_what_its_anchor_holds() {
    YamlNode node = YamlText.read("f.yaml", "[&a {k: v}, *a]").get();

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
    assertEquals("yaml.too-long", problem("#".repeat(YamlText.MOST_CHARACTERS + 1)).wrong());
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
  void bytes_that_are_no_utf_8_are_refused() {
    byte[] latin = "name: zażółć".getBytes(StandardCharsets.ISO_8859_1);
    latin[latin.length - 1] = (byte) 0xE6;

    assertEquals("yaml.not-utf8", YamlText.read("f.yaml", latin).getLeft().wrong());
  }

  @Test
  void a_byte_order_mark_does_no_harm() {
    assertTrue(YamlText.read("f.yaml", "\uFEFFa: b").isRight());
  }

  @Test
  void a_tag_makes_nothing() {
    assertTrue(
        YamlText.read("f.yaml", "a: !!java.net.URL [http://127.0.0.1]").get()
            instanceof YamlNode.Fields);
  }
}
