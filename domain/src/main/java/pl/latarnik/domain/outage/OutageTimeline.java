package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;

/**
 * All announcements that are known. The order in which they came to be known has no meaning.
 *
 * @param announcements by publication, then start, then end, open ends last
 */
public record OutageTimeline(List<Announcement> announcements) {

  private static final Comparator<Announcement> BY_PUBLICATION =
      Comparator.comparing(Announcement::announced)
          .thenComparing(Announcement::start)
          .thenComparing(a -> a.end().getOrElse(Instant.MAX))
          .thenComparing(a -> a.endAnnounced().getOrElse(Instant.MAX))
          .thenComparing(Announcement::kind);

  private static final OutageTimeline EMPTY = new OutageTimeline(List.empty());

  public OutageTimeline {
    announcements = requireNonNull(announcements, "announcements").sorted(BY_PUBLICATION);
  }

  /** Returns the timeline on which nothing was announced. */
  public static OutageTimeline empty() {
    return EMPTY;
  }

  /** Returns the timeline of these announcements. */
  public static OutageTimeline of(Iterable<Announcement> announcements) {
    return new OutageTimeline(List.ofAll(announcements));
  }

  /** Lists the outages of a kind whose stated period covers a moment, by publication. */
  public List<Announcement> covering(Instant moment, OutageKind kind) {
    return announcements.filter(a -> a.kind() == kind && a.covers(moment));
  }

  /** Says whether any announced outage covers a moment. */
  public boolean anyCovers(Instant moment) {
    return announcements.exists(a -> a.covers(moment));
  }

  /**
   * Finds the outage that governs an invoice issued at a moment: a total failure before a failure
   * before an unavailability, and of several of a kind the one announced last.
   */
  public Option<Announcement> governing(Instant issued) {
    return covering(issued, OutageKind.AWARIA_CALKOWITA)
        .lastOption()
        .orElse(() -> covering(issued, OutageKind.AWARIA).lastOption())
        .orElse(() -> covering(issued, OutageKind.NIEDOSTEPNOSC).lastOption());
  }
}
