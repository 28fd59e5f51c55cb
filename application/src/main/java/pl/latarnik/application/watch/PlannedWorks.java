package pl.latarnik.application.watch;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.Comparator;
import pl.latarnik.domain.outage.Notice;
import pl.latarnik.domain.outage.OutageKind;

/** Announced unavailability that still lies ahead, or lasts. */
public final class PlannedWorks {

  private PlannedWorks() {}

  /**
   * Lists what is announced and not over, the earliest first: a person should know before issuing
   * or putting off a sending.
   *
   * @param counting the notices that count
   * @param now the present
   */
  public static List<Notice> ahead(List<Notice> counting, Instant now) {
    return counting
        .filter(Notice::stands)
        .filter(notice -> notice.announcement().kind() == OutageKind.NIEDOSTEPNOSC)
        .filter(notice -> !notice.announcement().announced().isAfter(now))
        .filter(notice -> notice.announcement().end().forAll(now::isBefore))
        .sorted(Comparator.comparing(notice -> notice.announcement().start()));
  }
}
