package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.Comparator;
import java.util.function.BiPredicate;

/**
 * What all recorded notices come to: of each notice its highest version, of those the ones that
 * stand, and where two places tell differently of one outage, what the right place says. The order
 * in which the versions came to be recorded has no meaning.
 */
public final class OutageLedger {

  private final Map<NoticeId, Notice> overruled;
  private final Map<Announcement, Notice> byContent;
  private final List<Notice> counting;
  private final OutageTimeline timeline;

  private OutageLedger(
      Iterable<Notice> notices, BiPredicate<AnnouncementSource, OutageKind> announces) {
    TreeMap<String, Notice> highest = TreeMap.empty();
    for (Notice notice : notices) {
      highest = highest.put(notice.id().text(), notice, OutageLedger::later);
    }
    List<Notice> standing = highest.values().filter(Notice::stands).toList();
    List<Notice> proper = standing.filter(n -> announces.test(n.source(), n.announcement().kind()));
    this.overruled =
        standing
            .removeAll(proper)
            .flatMap(n -> proper.find(n::tellsOfTheSameOutageAs).map(by -> new Overruled(n, by)))
            .toMap(o -> o.notice().id(), Overruled::by);
    this.counting = standing.reject(n -> overruled.containsKey(n.id()));
    this.byContent =
        counting.foldRight(
            HashMap.empty(), (notice, found) -> found.put(notice.announcement(), notice));
    this.timeline = OutageTimeline.of(counting.map(Notice::announcement));
  }

  private record Overruled(Notice notice, Notice by) {}

  /**
   * Returns the ledger of these notices.
   *
   * @param notices of one notice several versions may be among them
   * @param announces whether a kind is announced in a place: a notice from elsewhere yields to one
   *     from there that tells of the same outage
   */
  public static OutageLedger of(
      Iterable<Notice> notices, BiPredicate<AnnouncementSource, OutageKind> announces) {
    return new OutageLedger(
        requireNonNull(notices, "notices"), requireNonNull(announces, "announces"));
  }

  private static Notice later(Notice one, Notice other) {
    return List.of(one, other).maxBy(Comparator.comparing(Notice::version)).get();
  }

  /** Lists, by id, the current version of every notice that stands and is not overruled. */
  public List<Notice> counting() {
    return counting;
  }

  /** Returns what the notices that count say. */
  public OutageTimeline timeline() {
    return timeline;
  }

  /** Finds a notice that counts and says this; of several the first by id. */
  public Option<Notice> saying(Announcement announcement) {
    return byContent.get(announcement);
  }

  /** Finds the notice to which one yields that tells of the same outage from the wrong place. */
  public Option<Notice> overruling(NoticeId notice) {
    return overruled.get(notice);
  }
}
