package pl.latarnik.domain.outage;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * What all recorded notices come to: of each notice its highest version, and of those the ones that
 * stand. The order in which the versions came to be recorded has no meaning.
 */
public final class OutageLedger {

  private final List<Notice> standing;
  private final Map<Announcement, Notice> byContent;
  private final OutageTimeline timeline;

  private OutageLedger(Iterable<Notice> notices) {
    TreeMap<String, Notice> highest = TreeMap.empty();
    for (Notice notice : notices) {
      highest = highest.put(notice.id().text(), notice, OutageLedger::later);
    }
    this.standing = highest.values().filter(Notice::stands).toList();
    this.byContent =
        standing.foldRight(
            HashMap.empty(), (notice, found) -> found.put(notice.announcement(), notice));
    this.timeline = OutageTimeline.of(standing.map(Notice::announcement));
  }

  /** Returns the ledger of these notices; of one notice several versions may be among them. */
  public static OutageLedger of(Iterable<Notice> notices) {
    return new OutageLedger(requireNonNull(notices, "notices"));
  }

  private static Notice later(Notice one, Notice other) {
    return List.of(one, other).maxBy(Comparator.comparing(Notice::version)).get();
  }

  /** Lists the current version of every notice that stands, by id. */
  public List<Notice> standing() {
    return standing;
  }

  /** Returns what the standing notices say. */
  public OutageTimeline timeline() {
    return timeline;
  }

  /** Finds a standing notice that says this; of several the first by id. */
  public Option<Notice> saying(Announcement announcement) {
    return byContent.get(announcement);
  }
}
