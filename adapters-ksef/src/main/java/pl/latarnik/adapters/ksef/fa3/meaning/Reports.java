package pl.latarnik.adapters.ksef.fa3.meaning;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import pl.latarnik.application.port.out.Finding;
import pl.latarnik.application.port.out.Finding.Severity;

/**
 * Passes findings on, of each kind the first twenty: a file of ten thousand wrong lines is told of
 * in a page, and nothing else that is wrong in it gets lost.
 */
final class Reports {

  /** So many of one kind are shown. */
  static final int MOST = 20;

  private final Consumer<Finding> findings;
  private final Map<MeaningKind, Integer> counts = new EnumMap<>(MeaningKind.class);

  Reports(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /** Warns of something about a field. */
  void warn(MeaningKind kind, Field field, String... values) {
    report(Severity.WARNING, kind, field, values);
  }

  /** Reports something about a field. */
  void report(Severity severity, MeaningKind kind, Field field, String... values) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST) {
      findings.accept(kind.at(severity, field.xpath(), field.line(), field.column(), values));
    }
  }

  /** Counts findings of a kind that somebody else has counted and not kept. */
  void addUnshown(MeaningKind kind, int count) {
    counts.merge(kind, count, Integer::sum);
  }

  /** Says of which kinds there was more than has been shown. */
  void close() {
    counts.forEach(
        (kind, count) -> {
          if (count > MOST) {
            findings.accept(
                MeaningKind.MEANING_MORE_OF_THE_SAME.at(
                    Severity.WARNING, "", 0, 0, kind.name(), String.valueOf(count - MOST)));
          }
        });
  }
}
