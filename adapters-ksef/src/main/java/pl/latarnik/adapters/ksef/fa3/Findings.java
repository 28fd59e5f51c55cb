package pl.latarnik.adapters.ksef.fa3;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.Comparator;
import pl.latarnik.application.port.out.Finding;

/** Collects what is found in one file, bounded, since a hostile file could be wrong everywhere. */
final class Findings {

  static final int MOST = 500;

  private static final Comparator<Finding> AS_IN_THE_FILE =
      Comparator.comparing(finding -> new Place(finding.line(), finding.column()));

  private final java.util.List<Finding> kept = new ArrayList<>();
  private boolean full;

  /** Keeps a finding, unless there are too many. */
  void add(Finding finding) {
    if (kept.size() < MOST) {
      kept.add(finding);
    } else {
      full = true;
    }
  }

  /** Says whether nothing more is kept, so that looking on is a waste. */
  boolean isFull() {
    return full;
  }

  /** Says whether nothing was found so far. */
  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Says whether there is an error so far. */
  boolean hasError() {
    return full || kept.stream().anyMatch(Finding::isError);
  }

  /** Returns all in the order of the file; at one place in the order found. */
  List<Finding> inOrder() {
    List<Finding> sorted = List.ofAll(kept).sorted(AS_IN_THE_FILE);
    return full
        ? sorted.append(FindingKind.TOO_MANY_FINDINGS.error(Place.NONE, "", String.valueOf(MOST)))
        : sorted;
  }
}
