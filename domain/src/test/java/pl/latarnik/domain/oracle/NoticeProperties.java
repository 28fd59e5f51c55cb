package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;

/** Which notices matter: not by their order, and not outside the time in which an invoice waits. */
@Domain(TimelineContext.class)
@Domain(DomainContext.Global.class)
@Tag("thorough")
@PropertyDefaults(
    tries = 10_000,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE)
class NoticeProperties {

  @Property
  @Tag("D20")
  void their_order_never_matters(@ForAll Timeline timeline, @ForAll Random random) {
    List<Announcement> shuffled =
        new ArrayList<>(timeline.facts().outages().announcements().asJava());
    Collections.shuffle(shuffled, random);

    assertEquals(
        Agreement.rules(timeline), Agreement.rules(Stories.announcing(timeline, shuffled)));
  }

  @Property
  void one_published_before_the_issue_whose_period_is_elsewhere_changes_nothing(
      @ForAll Timeline timeline,
      @ForAll OutageKind kind,
      @ForAll @IntRange(max = 1_000_000) int earlier,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int start,
      @ForAll @IntRange(max = 1_000_000) int length) {
    Instant published = timeline.facts().issued().minusSeconds(earlier);
    Instant begin = timeline.facts().issued().plusSeconds(start);
    addedChangesNothing(timeline, notice(kind, published, begin, begin.plusSeconds(length)));
  }

  @Property(maxDiscardRatio = 20)
  @Tag("D21")
  void one_published_after_the_sending_whose_period_is_elsewhere_changes_nothing(
      @ForAll Timeline timeline,
      @ForAll OutageKind kind,
      @ForAll @IntRange(max = 1_000_000) int later,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int start,
      @ForAll @IntRange(max = 1_000_000) int length) {
    Assume.that(timeline.facts().sent().isDefined());
    Instant sent = timeline.facts().sent().get();
    Instant begin = sent.plusSeconds(start);
    addedChangesNothing(
        timeline, notice(kind, sent.plusSeconds(later), begin, begin.plusSeconds(length)));
  }

  @Property
  void an_outage_of_no_length_known_before_the_issue_changes_nothing(
      @ForAll Timeline timeline, @ForAll OutageKind kind) {
    Instant issued = timeline.facts().issued();
    addedChangesNothing(timeline, notice(kind, issued, issued, issued));
  }

  private static void addedChangesNothing(Timeline timeline, Announcement notice) {
    Assume.that(!NaiveProcedure.isIn(timeline.facts().issued(), notice));
    Assume.that(timeline.facts().sent().forAll(sent -> !NaiveProcedure.isIn(sent, notice)));
    Timeline judged = Stories.judgedWhenItIs(timeline);

    assertEquals(
        Agreement.rules(judged),
        Agreement.rules(
            Stories.announcing(judged, judged.facts().outages().announcements().append(notice))));
  }

  private static Announcement notice(
      OutageKind kind, Instant published, Instant start, Instant end) {
    Instant endPublished = end.plus(Duration.ofHours(1));
    return new Announcement(kind, start, Option.some(end), published, Option.some(endPublished));
  }
}
