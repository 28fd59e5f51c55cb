package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.LegalBasis;

/**
 * A cell of the table of procedures.
 *
 * @param entries what it says; two where buyers differ
 */
record RulesCell(List<Entry> entries) {

  /**
   * One statement.
   *
   * @param text what holds
   * @param basis where it stands
   */
  record Entry(String text, LegalBasis basis) {
    Entry {
      requireNonNull(text, "text");
      requireNonNull(basis, "basis");
    }
  }

  RulesCell {
    requireNonNull(entries, "entries");
  }

  static RulesCell of(String text, LegalBasis basis) {
    return new RulesCell(List.of(new Entry(text, basis)));
  }
}
