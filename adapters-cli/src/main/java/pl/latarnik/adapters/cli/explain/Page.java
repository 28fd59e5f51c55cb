package pl.latarnik.adapters.cli.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * A page without its format: a title, what it comes to, and sections below.
 *
 * @param language tag of its language, {@code pl} or {@code en}
 * @param title its title
 * @param summary the sentences that say it all in short
 * @param sections what lies behind them; none in the short form
 */
record Page(String language, String title, List<String> summary, List<Section> sections) {

  /**
   * A section.
   *
   * @param heading its heading
   * @param blocks what is in it
   */
  record Section(String heading, List<Block> blocks) {
    Section {
      requireNonNull(heading, "heading");
      requireNonNull(blocks, "blocks");
    }
  }

  Page {
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(summary, "summary");
    requireNonNull(sections, "sections");
  }
}
