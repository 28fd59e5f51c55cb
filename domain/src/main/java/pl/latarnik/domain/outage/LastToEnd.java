package pl.latarnik.domain.outage;

import io.vavr.collection.Array;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Tells of each moment which outage of a kind ends last among those whose stated period covers it.
 * Between two moments at which some period begins or ends the answer stays the same, so there is
 * one for each such stretch.
 */
final class LastToEnd {

  private final Array<Announcement> byEnd;
  private final Moments changes;

  /** For each kind and stretch, which outage by its end, counted from 1; 0 where there is none. */
  private final int[][] last;

  private LastToEnd(Array<Announcement> byPublication) {
    this.byEnd = byPublication.sorted(Comparator.comparing(LastToEnd::end));
    this.changes = changes(byPublication);
    this.last = new int[OutageKind.values().length][changes.size() + 1];
    int count = 0;
    for (Announcement outage : byEnd) {
      // What ends later writes over what ends earlier.
      int from = changes.upTo(outage.start());
      int to = outage.end().isEmpty() ? changes.size() + 1 : changes.upTo(outage.end().get());
      Arrays.fill(last[outage.kind().ordinal()], from, to, ++count);
    }
  }

  /** Prepares the answers for outages in the order of their publication. */
  static LastToEnd of(Array<Announcement> byPublication) {
    return new LastToEnd(byPublication);
  }

  /** Finds the outage of a kind; of those that end together the one published last. */
  Option<Announcement> at(Instant moment, OutageKind kind) {
    int count = last[kind.ordinal()][changes.upTo(moment)];
    return count == 0 ? Option.none() : Option.some(byEnd.get(count - 1));
  }

  private static Instant end(Announcement outage) {
    return outage.end().getOrElse(Instant.MAX);
  }

  private static Moments changes(Array<Announcement> outages) {
    Instant[] moments = new Instant[2 * outages.size()];
    int count = 0;
    for (Announcement outage : outages) {
      moments[count++] = outage.start();
      moments[count++] = end(outage);
    }
    Arrays.sort(moments);
    return new Moments(moments);
  }
}
