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
  private final Moments publications;
  private final StatedPeriods periods;
  private final LastToEnd lastToEnd;

  /** For each kind and place, the place of the next notice of that kind. */
  private final int[][] next;

  private final Option<Instant> first;
  private final Option<Instant> last;

  private OutageTimeline(Iterable<Announcement> announcements) {
    this.byPublication = Array.ofAll(announcements).sorted(BY_PUBLICATION);
    this.publications =
        new Moments(
            byPublication.toJavaStream().map(Announcement::announced).toArray(Instant[]::new));
    this.periods = StatedPeriods.of(byPublication);
    this.lastToEnd = LastToEnd.of(byPublication);
    this.next = nextOfKind(byPublication);
    this.first = byPublication.map(OutageTimeline::earliest).min();
    this.last = byPublication.map(OutageTimeline::latest).max();
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

  /** Says whether an outage of a kind covers a moment. */
  public boolean covers(Instant moment, OutageKind kind) {
    return lastToEnd.at(moment, kind).isDefined();
  }

  /** Says whether any announced outage covers a moment. */
  public boolean anyCovers(Instant moment) {
    return governing(moment).isDefined();
  }

  /**
   * Finds the outage that governs an invoice issued at a moment: a total failure before a failure
   * before an unavailability, and of several of a kind the one that ends last.
   */
  public Option<Announcement> governing(Instant issued) {
    return lastToEnd
        .at(issued, OutageKind.AWARIA_CALKOWITA)
        .orElse(() -> lastToEnd.at(issued, OutageKind.AWARIA))
        .orElse(() -> lastToEnd.at(issued, OutageKind.NIEDOSTEPNOSC));
  }

  /** Finds the outage that ends last, an open one last of all; of equal ends the last listed. */
  public static Option<Announcement> lastToEnd(List<Announcement> outages) {
    return outages.reduceOption((one, other) -> endsBefore(other, one) ? one : other);
  }

  /** Returns how many were published at this moment or before: the place of the next one. */
  public int placeAfter(Instant moment) {
    return publications.upTo(moment);
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

  private static boolean endsBefore(Announcement one, Announcement other) {
    return one.end().exists(end -> other.end().forAll(end::isBefore));
  }

  private static Instant earliest(Announcement a) {
    return earlier(earlier(a.start(), a.announced()), a.endAnnounced().getOrElse(a.announced()));
  }

  private static Instant latest(Announcement a) {
    Instant begun = later(a.start(), a.announced());
    return later(later(begun, a.end().getOrElse(begun)), a.endAnnounced().getOrElse(begun));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
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
