package pl.latarnik.bootstrap.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/**
 * A thousand announced outages from 2026 to 2097, the three kinds by turns: one of a day every 26
 * days, or four overlapping ones of a week every 104 days.
 */
final class Outages {

  static final int MANY = 1_000;

  private static final Instant FIRST = PolishTime.at(LocalDateTime.of(2026, 2, 2, 8, 0));
  private static final Duration APART = Duration.ofDays(26);
  private static final OutageKind[] KINDS = OutageKind.values();

  private Outages() {}

  /** Lists them by publication; how they lie is {@code disjoint} or {@code overlapping}. */
  static List<Announcement> lying(String how) {
    return IntStream.range(0, MANY)
        .mapToObj(place -> how.equals("overlapping") ? overlapping(place) : disjoint(place))
        .toList();
  }

  private static Announcement disjoint(int place) {
    return outage(place, APART.multipliedBy(place), Duration.ofDays(1));
  }

  private static Announcement overlapping(int place) {
    Duration group = APART.multipliedBy(place / 4 * 4);
    return outage(place, group.plus(Duration.ofHours(12L * (place % 4))), Duration.ofDays(7));
  }

  private static Announcement outage(int place, Duration after, Duration length) {
    Instant start = FIRST.plus(after);
    return Announcement.begun(KINDS[place % KINDS.length], start).ended(start.plus(length));
  }
}
