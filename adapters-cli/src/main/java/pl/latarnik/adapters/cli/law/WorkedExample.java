package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.LinkedHashMap;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * Facts of one invoice, what somebody expects the law to make of them, and what it does.
 *
 * @param id its name in the file
 * @param facts the facts
 * @param readings the readings asked for
 * @param expected what is expected, in the order of the file
 * @param ruling what the program finds
 */
record WorkedExample(
    String id,
    InvoiceCase facts,
    Readings readings,
    LinkedHashMap<ExpectKey, Answer> expected,
    InvoiceRuling ruling) {

  WorkedExample {
    requireNonNull(id, "id");
    requireNonNull(facts, "facts");
    requireNonNull(readings, "readings");
    requireNonNull(expected, "expected");
    requireNonNull(ruling, "ruling");
  }

  /** Returns what differs, in the order of the file. */
  io.vavr.collection.List<Mismatch> mismatches() {
    java.util.List<Mismatch> found = new java.util.ArrayList<>();
    expected.forEach(
        (key, answer) -> {
          Answer actual = key.in(ruling);
          if (!answer.means(actual)) {
            found.add(new Mismatch(key, answer, actual));
          }
        });
    return io.vavr.collection.List.ofAll(found);
  }

  /**
   * A difference.
   *
   * @param key the key
   * @param expected what the file says
   * @param actual what the program finds
   */
  record Mismatch(ExpectKey key, Answer expected, Answer actual) {
    Mismatch {
      requireNonNull(key, "key");
      requireNonNull(expected, "expected");
      requireNonNull(actual, "actual");
    }
  }
}
