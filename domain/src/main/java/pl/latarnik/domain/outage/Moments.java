package pl.latarnik.domain.outage;

import java.time.Instant;

/** Moments in their order, some of them perhaps the same. */
final class Moments {

  private final Instant[] sorted;

  /** Takes over moments that are in their order already. */
  Moments(Instant[] sorted) {
    this.sorted = sorted;
  }

  int size() {
    return sorted.length;
  }

  /** Counts those that are not after a moment. */
  int upTo(Instant moment) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle].isAfter(moment)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
