package pl.latarnik.bootstrap.features;

import java.util.List;
import java.util.Map;

/** The text of {@code docs/features.md}. */
final class FeaturesPage {

  private static final String HEAD =
      """
      # What the program does, and which test shows it

      Written by the build out of the tags of the tests (`mvn verify`); do not edit. Rows with a hyphen are faults to
      survive. A row without a test is not shown yet, whatever the code may do already.
      """;

  private FeaturesPage() {}

  /** Returns the page: all rows, and under each the tests that show it. */
  static String of(FeatureRows rows, List<TaggedTest> tests) {
    StringBuilder page = new StringBuilder(HEAD);
    long all = rows.sections().values().stream().mapToLong(Map::size).sum();
    long shown =
        rows.sections().values().stream()
            .flatMap(section -> section.keySet().stream())
            .filter(id -> tests.stream().anyMatch(t -> t.rows().contains(id)))
            .count();
    page.append("\nShown: ").append(shown).append(" of ").append(all).append(" rows.\n");
    rows.sections()
        .forEach(
            (heading, section) -> {
              page.append("\n## ").append(heading).append("\n\n");
              section.forEach((id, text) -> appendRow(page, id, text, tests));
            });
    return page.toString();
  }

  private static void appendRow(
      StringBuilder page, String id, String text, List<TaggedTest> tests) {
    List<TaggedTest> showing = tests.stream().filter(t -> t.rows().contains(id)).toList();
    page.append("- **").append(id).append("** ").append(text);
    page.append(showing.isEmpty() ? " *(not shown yet)*\n" : "\n");
    for (TaggedTest test : showing) {
      page.append("  - `").append(test.name()).append("` (").append(test.module()).append(")\n");
    }
  }
}
