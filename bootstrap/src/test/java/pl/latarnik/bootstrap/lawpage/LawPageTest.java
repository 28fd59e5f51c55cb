package pl.latarnik.bootstrap.lawpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.rulebook.LawIndex;

/** Holds {@code docs/prawo.md} and the records of the readings to the rules of the program. */
class LawPageTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FRESH = Path.of("target", "prawo.md");
  private static final Pages PAGES = new Pages(ROOT);

  @Test
  @Tag("B04")
  @Tag("O01")
  void the_page_says_what_the_rules_say(TestReporter reporter) throws IOException {
    reportAged(reporter);
    String fresh = LawPage.of(PAGES);
    Files.writeString(FRESH, fresh);

    Path page = ROOT.resolve("docs/prawo.md");
    String committed = Files.exists(page) ? Files.readString(page) : "";
    assertEquals(
        fresh,
        committed.replace("\r\n", "\n"),
        "docs/prawo.md is stale. Look at the difference, then: cp bootstrap/target/prawo.md docs/prawo.md");
  }

  @Test
  void every_link_within_the_page_has_its_target() {
    String page = LawPage.of(PAGES);

    List<String> lost =
        matches("\\(#([^)]+)\\)", page).reject(id -> page.contains("<a id=\"" + id + "\">"));
    List<String> anchors = matches("<a id=\"([^\"]+)\">", page);

    assertEquals(List.empty(), lost);
    assertEquals(anchors.distinct(), anchors);
  }

  @Test
  @Tag("O01")
  void every_reading_has_its_record_that_names_it_and_only_rules_that_rest_on_it()
      throws IOException {
    for (Interpretation reading : LawIndex.readings()) {
      String record = Files.readString(PAGES.decisionFile(reading.adr()));
      List<String> resting = LawIndex.restingOn(reading).map(LegalRule::id);
      List<String> named =
          matches("`([a-z]+/[a-z0-9/-]+)`", record).filter(id -> LawIndex.rule(id).isDefined());

      assertTrue(
          record.lines().findFirst().orElse("").endsWith("(" + reading.id() + ")"), reading.id());
      assertTrue(record.contains("Rejected"), reading.id());
      assertFalse(named.isEmpty(), reading.id());
      assertEquals(List.empty(), named.reject(resting::contains), reading.id());
    }
  }

  /** A warning and no failure: time alone must not break a build. */
  private static void reportAged(TestReporter reporter) {
    LawIndex.agedOn(PolishTime.dayOf(Instant.now()))
        .forEach(b -> reporter.publishEntry("compare again", b.citation() + ", " + b.verifiedOn()));
  }

  private static List<String> matches(String pattern, String text) {
    return List.ofAll(
        Pattern.compile(pattern)
            .matcher(text)
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList());
  }
}
