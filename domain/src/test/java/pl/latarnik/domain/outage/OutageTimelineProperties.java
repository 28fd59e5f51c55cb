package pl.latarnik.domain.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The timeline against a scan of all announcements, one after the other. The moments are few, so
 * that many periods overlap, touch, are empty, or begin and are announced together.
 */
class OutageTimelineProperties {

  private static final Instant SUN_2026_02_01 = Instant.parse("2026-02-01T00:00:00Z");
  private static final int MOMENTS = 24;

  @Property
  void covering_lists_every_outage_of_a_kind_in_force_by_publication(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);

    for (Instant moment : moments()) {
      for (OutageKind kind : OutageKind.values()) {
        assertEquals(
            scanned(ledger, moment, kind),
            timeline.covering(moment, kind).asJava(),
            moment::toString);
      }
    }
  }

  @Property
  void any_covers_says_whether_one_outage_is_in_force(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);

    for (Instant moment : moments()) {
      assertEquals(
          ledger.stream().anyMatch(a -> isInForce(a, moment)),
          timeline.anyCovers(moment),
          moment::toString);
    }
  }

  @Property
  void the_gravest_outage_governs_and_of_several_the_one_that_ends_last(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);

    for (Instant moment : moments()) {
      Option<Announcement> expected = Option.none();
      for (OutageKind kind :
          List.of(OutageKind.NIEDOSTEPNOSC, OutageKind.AWARIA, OutageKind.AWARIA_CALKOWITA)) {
        Option<Announcement> ofKind = lastToEnd(scanned(ledger, moment, kind));
        assertEquals(ofKind.isDefined(), timeline.covers(moment, kind), moment::toString);
        expected = ofKind.orElse(expected);
      }
      assertEquals(expected, timeline.governing(moment), moment::toString);
    }
  }

  @Property
  void the_place_after_a_moment_counts_what_was_published_until_then(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);

    for (Instant moment : moments()) {
      assertEquals(
          ledger.stream().filter(a -> !a.announced().isAfter(moment)).count(),
          timeline.placeAfter(moment),
          moment::toString);
    }
  }

  @Property
  void the_place_of_a_kind_is_the_first_at_or_after_a_place(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);
    List<Announcement> published = published(ledger);

    for (OutageKind kind : OutageKind.values()) {
      for (int from = 0; from <= ledger.size() + 1; from++) {
        assertEquals(
            IntStream.range(from, ledger.size())
                .filter(place -> published.get(place).kind() == kind)
                .findFirst()
                .orElse(ledger.size()),
            timeline.placeOf(kind, from));
      }
    }
  }

  @Property
  void every_place_holds_its_announcement_and_there_is_none_after_the_last(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);

    List<Announcement> found = new ArrayList<>();
    for (int place = 0; timeline.at(place).isDefined(); place++) {
      found.add(timeline.at(place).get());
    }

    assertEquals(published(ledger), found);
    assertEquals(published(ledger), timeline.announcements().asJava());
  }

  @Property
  void first_and_last_are_the_ends_of_all_that_is_named(
      @ForAll("ledgers") List<Announcement> ledger) {
    OutageTimeline timeline = OutageTimeline.of(ledger);
    List<Instant> named =
        ledger.stream()
            .flatMap(
                a ->
                    Stream.concat(
                        Stream.of(a.start(), a.announced()),
                        Stream.concat(a.end().toJavaStream(), a.endAnnounced().toJavaStream())))
            .sorted()
            .toList();

    assertEquals(Option.ofOptional(named.stream().findFirst()), timeline.first());
    assertEquals(
        Option.ofOptional(named.stream().reduce((earlier, later) -> later)), timeline.last());
  }

  @Property
  void the_order_in_which_announcements_became_known_means_nothing(
      @ForAll("ledgers") List<Announcement> ledger, @ForAll Random random) {
    List<Announcement> shuffled = new ArrayList<>(ledger);
    Collections.shuffle(shuffled, random);

    assertEquals(OutageTimeline.of(ledger), OutageTimeline.of(shuffled));
    assertEquals(OutageTimeline.of(ledger).hashCode(), OutageTimeline.of(shuffled).hashCode());
    assertEquals(OutageTimeline.of(ledger).toString(), OutageTimeline.of(shuffled).toString());
  }

  @Provide
  Arbitrary<List<Announcement>> ledgers() {
    return announcements().list().ofMaxSize(12);
  }

  private static Arbitrary<Announcement> announcements() {
    Arbitrary<Integer> hours = Arbitraries.integers().between(1, 14);
    return Combinators.combine(
            Arbitraries.of(OutageKind.values()),
            hours,
            Arbitraries.integers().between(0, 6).injectNull(0.3),
            hours,
            hours)
        .as(
            (kind, start, length, announced, endAnnounced) ->
                new Announcement(
                    kind,
                    hour(start),
                    Option.of(length).map(hoursLong -> hour(start + hoursLong)),
                    hour(announced),
                    Option.of(length).map(ignored -> hour(endAnnounced))));
  }

  private static List<Instant> moments() {
    return IntStream.range(0, MOMENTS).mapToObj(OutageTimelineProperties::hour).toList();
  }

  private static Instant hour(int hour) {
    return SUN_2026_02_01.plus(Duration.ofHours(hour));
  }

  private static boolean isInForce(Announcement a, Instant moment) {
    return a.start().compareTo(moment) <= 0
        && (a.end().isEmpty() || moment.compareTo(a.end().get()) < 0);
  }

  private static List<Announcement> scanned(
      List<Announcement> ledger, Instant moment, OutageKind kind) {
    return published(ledger).stream()
        .filter(a -> a.kind() == kind && isInForce(a, moment))
        .toList();
  }

  /** Open ends last; of those that end together the one published last. */
  private static Option<Announcement> lastToEnd(List<Announcement> published) {
    Option<Announcement> last = Option.none();
    for (Announcement a : published) {
      Instant end = a.end().getOrElse(Instant.MAX);
      last = last.exists(l -> l.end().getOrElse(Instant.MAX).isAfter(end)) ? last : Option.some(a);
    }
    return last;
  }

  /** By publication; what was published together by start, by end, open ends last. */
  private static List<Announcement> published(List<Announcement> ledger) {
    List<Announcement> sorted = new ArrayList<>(ledger);
    sorted.sort(OutageTimelineProperties::compare);
    return sorted;
  }

  private static int compare(Announcement one, Announcement other) {
    int[] differences = {
      one.announced().compareTo(other.announced()),
      one.start().compareTo(other.start()),
      one.end().getOrElse(Instant.MAX).compareTo(other.end().getOrElse(Instant.MAX)),
      one.endAnnounced()
          .getOrElse(Instant.MAX)
          .compareTo(other.endAnnounced().getOrElse(Instant.MAX)),
      one.kind().compareTo(other.kind())
    };
    return IntStream.of(differences).filter(d -> d != 0).findFirst().orElse(0);
  }
}
