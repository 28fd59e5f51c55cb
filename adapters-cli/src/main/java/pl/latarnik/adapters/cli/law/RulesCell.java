package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalBasis;

/**
 * A cell of the table of procedures.
 *
 * @param entries what it says; several where buyers differ
 */
record RulesCell(List<Entry> entries) {

  /**
   * One statement.
   *
   * @param text what holds
   * @param basis where it stands
   * @param readings the readings of open questions on which it rests
   */
  record Entry(String text, LegalBasis basis, List<Interpretation> readings) {
    Entry {
      requireNonNull(text, "text");
      requireNonNull(basis, "basis");
      requireNonNull(readings, "readings");
    }

    /** Returns a statement that stands in the law as it is. */
    static Entry of(String text, LegalBasis basis) {
      return new Entry(text, basis, List.empty());
    }
  }

  RulesCell {
    requireNonNull(entries, "entries");
  }

  static RulesCell of(Entry... entries) {
    return new RulesCell(List.of(entries));
  }
}
