package pl.latarnik.domain.outage;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.Comparator;

/**
 * Finds which of many stated periods cover a moment: a tree laid over the periods sorted by their
 * start, in which each range knows its latest end.
 */
final class StatedPeriods {

  private final Array<Announcement> byStart;
  private final Instant[] latestEnd;

  private StatedPeriods(Array<Announcement> byStart) {
    this.byStart = byStart;
    this.latestEnd = new Instant[byStart.size()];
    measure(0, byStart.size());
  }

  static StatedPeriods of(Array<Announcement> announcements) {
    return new StatedPeriods(announcements.sorted(Comparator.comparing(Announcement::start)));
  }

  List<Announcement> covering(Instant moment) {
    return covering(moment, 0, byStart.size(), List.empty());
  }

  /** Notes at the middle of each range the latest end within the range. */
  private Instant measure(int from, int to) {
    if (from >= to) {
      return Instant.MIN;
    }
    int middle = (from + to) >>> 1;
    Instant own = byStart.get(middle).end().getOrElse(Instant.MAX);
    Instant left = measure(from, middle);
    Instant right = measure(middle + 1, to);
    latestEnd[middle] = later(own, later(left, right));
    return latestEnd[middle];
  }

  private List<Announcement> covering(
      Instant moment, int from, int to, List<Announcement> foundSoFar) {
    if (from >= to) {
      return foundSoFar;
    }
    int middle = (from + to) >>> 1;
    if (!moment.isBefore(latestEnd[middle])) {
      return foundSoFar;
    }
    List<Announcement> found = covering(moment, from, middle, foundSoFar);
    Announcement period = byStart.get(middle);
    if (moment.isBefore(period.start())) {
      return found;
    }
    return covering(moment, middle + 1, to, period.covers(moment) ? found.prepend(period) : found);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
