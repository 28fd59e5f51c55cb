package pl.latarnik.bootstrap.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.bootstrap.features.TestReports.Outcome;

/** Shows that the page is built from what the tests declare, and the reports are read right. */
class FeaturesPageTest {

  private static final FeatureRows ROWS =
      FeatureRows.read(List.of("# Terms", "D01 Due on the next day.", "D02 Due when it is over."));

  @TempDir Path root;

  @Test
  void a_shown_row_names_its_tests_and_another_says_that_it_is_not_shown() {
    TaggedTest test = new TaggedTest("domain", "pl.x.Outer$InnerTest", "holds", Set.of("D01"));

    String page = FeaturesPage.of(ROWS, List.of(test));

    assertTrue(
        page.contains(
            """
            - **D01** Due on the next day.
              - `Outer.InnerTest.holds` (domain)
            - **D02** Due when it is over. *(not shown yet)*
            """));
    assertTrue(page.contains("Shown: 1 of 2 rows."));
  }

  @Test
  void rows_are_unique_and_every_line_is_a_row_or_a_heading() {
    assertThrows(
        IllegalArgumentException.class,
        () -> FeatureRows.read(List.of("# A", "D01 One.", "D01 Two.")));
    assertThrows(IllegalArgumentException.class, () -> FeatureRows.read(List.of("# A", "D1 One.")));
  }

  @Test
  void the_bundled_rows_can_be_read() throws IOException {
    FeatureRows rows = FeatureRows.bundled();

    assertTrue(rows.has("M01") && rows.has("P-01") && rows.has("F-41"));
    assertFalse(rows.has("P-99"));
  }

  @Test
  void the_worst_of_several_cases_counts() throws IOException {
    report(
        "domain",
        """
        <testcase name="plain" classname="pl.x.ATest" time="0"/>
        <testcase name="table(int)[1]" classname="pl.x.ATest"/>
        <testcase name="table(int)[2]" classname="pl.x.ATest"><failure message="no"/></testcase>
        <testcase name="left_out" classname="pl.x.ATest"><skipped/></testcase>
        """);

    TestReports reports = TestReports.in(root, List.of("domain", "application"));

    assertEquals(Outcome.PASSED, reports.of("pl.x.ATest", "plain"));
    assertEquals(Outcome.FAILED, reports.of("pl.x.ATest", "table"));
    assertEquals(Outcome.SKIPPED, reports.of("pl.x.ATest", "left_out"));
    assertEquals(Outcome.SKIPPED, reports.of("pl.x.ATest", "without_a_trace"));
    assertTrue(reports.ran("pl.x.ATest"));
    assertFalse(reports.ran("pl.x.BTest"));
  }

  @Test
  void tags_are_found_wherever_they_stand() {
    List<TaggedTest> found = TaggedTests.in(Path.of(".."), List.of("bootstrap"), "tagfixture");

    assertEquals(
        List.of(
            "Tagged.Concrete.of_the_contract [D01, D02, D03]",
            "Tagged.Concrete.of_the_method [D01, D02, D04]",
            "Tagged.Concrete.of_the_other_engine [D01, D02, D06, D07]",
            "Tagged.Concrete.Inner.of_an_inner_class [D01, D02, D08]"),
        found.stream().map(t -> t.name() + " " + t.rows()).toList());
  }

  private void report(String module, String cases) throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(
        folder.resolve("TEST-a.xml"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><testsuite>" + cases + "</testsuite>");
  }
}
