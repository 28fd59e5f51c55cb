package pl.latarnik.bootstrap.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Compares {@code docs/features.md} with what the tests of all modules say. Runs as the last step
 * of {@code mvn verify}, after all reports are written; its name keeps it out of the other tests.
 */
class FeaturesPageCheck {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FRESH = Path.of("target", "features.md");

  @Test
  void the_page_tells_what_the_tests_show() throws IOException {
    List<TaggedTest> tests = TaggedTests.in(ROOT, modules(), "pl.latarnik");
    FeatureRows rows = FeatureRows.bundled();
    String fresh = FeaturesPage.of(rows, tests);
    Files.writeString(FRESH, fresh);

    refuseUnknownRows(tests, rows);
    refuseWhatDidNotRun(tests, TestReports.in(ROOT, modules()));
    Path page = ROOT.resolve("docs/features.md");
    String committed = Files.exists(page) ? Files.readString(page) : "";
    assertEquals(
        fresh,
        committed.replace("\r\n", "\n"),
        "docs/features.md is stale. Look at the difference, then: cp bootstrap/target/features.md docs/features.md");
  }

  private static void refuseUnknownRows(List<TaggedTest> tests, FeatureRows rows) {
    List<String> unknown =
        tests.stream()
            .flatMap(t -> t.rows().stream().filter(id -> !rows.has(id)).map(id -> id + " on " + t))
            .toList();
    if (!unknown.isEmpty()) {
      fail("tags that rows.txt does not know; mistyped, or a new row? " + unknown);
    }
  }

  private static void refuseWhatDidNotRun(List<TaggedTest> tests, TestReports reports) {
    TreeSet<String> silent = new TreeSet<>();
    TreeSet<String> failed = new TreeSet<>();
    for (TaggedTest test : tests) {
      if (!reports.ran(test.type())) {
        silent.add(test.type());
      } else if (reports.of(test.type(), test.method()) == TestReports.Outcome.FAILED) {
        failed.add(test.type() + "." + test.method());
      }
    }
    if (!silent.isEmpty()) {
      fail("tagged, but without a report; run \"mvn verify\" from the root: " + silent);
    }
    if (!failed.isEmpty()) {
      fail("tagged, but failed: " + failed);
    }
  }

  /** Lists the modules that the parent names. */
  private static List<String> modules() throws IOException {
    return Pattern.compile("<module>([^<]+)</module>")
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
