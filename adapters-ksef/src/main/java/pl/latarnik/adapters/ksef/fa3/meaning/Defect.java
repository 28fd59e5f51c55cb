package pl.latarnik.adapters.ksef.fa3.meaning;

import io.vavr.collection.List;

/**
 * Something odd about a line, found while it passed; whether it is worth a warning depends on what
 * the whole invoice is.
 *
 * @param values what the message names
 */
record Defect(MeaningKind kind, Field field, List<String> values) {

  static Defect of(MeaningKind kind, Field field, String... values) {
    return new Defect(kind, field, List.of(values));
  }
}
