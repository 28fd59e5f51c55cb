package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * All announcements that are known. The order in which they came to be known has no meaning. Made
 * once from the ledger and asked for each invoice: a thousand notices cost a question hardly more
 * than ten.
 */
public final class OutageTimeline {

  private static final Comparator<Announcement> BY_PUBLICATION =
      Comparator.comparing(Announcement::announced)
          .thenComparing(Announcement::start)
          .thenComparing(a -> a.end().getOrElse(Instant.MAX))
          .thenComparing(a -> a.endAnnounced().getOrElse(Instant.MAX))
          .thenComparing(Announcement::kind);

  private static final OutageTimeline EMPTY = new OutageTimeline(List.empty());

  private final Array<Announcement> byPublication;
  private final StatedPeriods periods;

  /** For each kind and place, the place of the next notice of that kind. */
  private final int[][] next;

  private final Option<Instant> first;
  private final Option<Instant> last;

  private OutageTimeline(Iterable<Announcement> announcements) {
    this.byPublication = Array.ofAll(announcements).sorted(BY_PUBLICATION);
    this.periods = StatedPeriods.of(byPublication);
    this.next = nextOfKind(byPublication);
    Array<Instant> moments = byPublication.flatMap(OutageTimeline::moments);
    this.first = moments.min();
    this.last = moments.max();
  }

  /** Returns the timeline on which nothing was announced. */
  public static OutageTimeline empty() {
    return EMPTY;
  }

  /** Returns the timeline of these announcements. */
  public static OutageTimeline of(Iterable<Announcement> announcements) {
    return new OutageTimeline(requireNonNull(announcements, "announcements"));
  }

  /** Lists them by publication, then start, then end, open ends last. */
  public List<Announcement> announcements() {
    return byPublication.toList();
  }

  /** Returns the earliest moment that any notice names; none where nothing was announced. */
  public Option<Instant> first() {
    return first;
  }

  /** Returns the latest moment that any notice names; none where nothing was announced. */
  public Option<Instant> last() {
    return last;
  }

  /** Lists the outages of a kind whose stated period covers a moment, by publication. */
  public List<Announcement> covering(Instant moment, OutageKind kind) {
    return periods.covering(moment).filter(a -> a.kind() == kind).sorted(BY_PUBLICATION);
  }

  /** Says whether any announced outage covers a moment. */
  public boolean anyCovers(Instant moment) {
    return !periods.covering(moment).isEmpty();
  }

  /**
   * Finds the outage that governs an invoice issued at a moment: a total failure before a failure
   * before an unavailability, and of several of a kind the one that ends last.
   */
  public Option<Announcement> governing(Instant issued) {
    List<Announcement> covering = periods.covering(issued);
    if (covering.isEmpty()) {
      return Option.none();
    }
    List<Announcement> published = covering.sorted(BY_PUBLICATION);
    return lastToEnd(ofKind(published, OutageKind.AWARIA_CALKOWITA))
        .orElse(() -> lastToEnd(ofKind(published, OutageKind.AWARIA)))
        .orElse(() -> lastToEnd(ofKind(published, OutageKind.NIEDOSTEPNOSC)));
  }

  /** Finds the outage that ends last, an open one last of all; of equal ends the last listed. */
  public static Option<Announcement> lastToEnd(List<Announcement> outages) {
    return outages.reduceOption((one, other) -> endsBefore(other, one) ? one : other);
  }

  /** Returns how many were published at this moment or before: the place of the next one. */
  public int placeAfter(Instant moment) {
    int from = 0;
    int to = byPublication.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (byPublication.get(middle).announced().isAfter(moment)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /**
   * Returns the place of the first notice of a kind at this place or later; the number of all
   * notices where there is none.
   */
  public int placeOf(OutageKind kind, int from) {
    return from < byPublication.size() ? next[kind.ordinal()][from] : byPublication.size();
  }

  /** Finds the announcement at a place in the order of publication; none after the last. */
  public Option<Announcement> at(int place) {
    return place < byPublication.size() ? Option.some(byPublication.get(place)) : Option.none();
  }

  private static int[][] nextOfKind(Array<Announcement> byPublication) {
    int[][] places = new int[OutageKind.values().length][byPublication.size() + 1];
    for (OutageKind kind : OutageKind.values()) {
      int[] ofKind = places[kind.ordinal()];
      ofKind[byPublication.size()] = byPublication.size();
      for (int place = byPublication.size() - 1; place >= 0; place--) {
        ofKind[place] = byPublication.get(place).kind() == kind ? place : ofKind[place + 1];
      }
    }
    return places;
  }

  private static List<Announcement> ofKind(List<Announcement> published, OutageKind kind) {
    return published.filter(a -> a.kind() == kind);
  }

  private static boolean endsBefore(Announcement one, Announcement other) {
    return one.end().exists(end -> other.end().forAll(end::isBefore));
  }

  private static List<Instant> moments(Announcement a) {
    return List.of(a.start(), a.announced()).appendAll(a.end()).appendAll(a.endAnnounced());
  }

  /** Says whether the other timeline holds the same announcements. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OutageTimeline that && byPublication.equals(that.byPublication);
  }

  @Override
  public int hashCode() {
    return byPublication.hashCode();
  }

  /** Returns the announcements, for messages. */
  @Override
  public String toString() {
    return byPublication.mkString("[", ", ", "]");
  }
}
