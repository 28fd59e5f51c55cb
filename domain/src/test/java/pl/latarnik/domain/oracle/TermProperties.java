package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** What the law makes of terms and dates, whatever the timeline. */
@Domain(TimelineContext.class)
@Domain(DomainContext.Global.class)
@Tag("thorough")
@PropertyDefaults(
    tries = 10_000,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE)
class TermProperties {

  @Property
  @Tag("D01")
  @Tag("D11")
  @Tag("D12")
  @Tag("D14")
  void a_due_day_is_a_business_day_after_its_trigger(@ForAll Timeline timeline) {
    InvoiceRuling ruling = Rulings.polish().rule(timeline.facts(), timeline.readings()).get();
    Answers answers = Answers.of(ruling);
    Assume.that(answers.sendBy().isDefined());

    TermCount count = ruling.count().get();
    assertTrue(answers.sendBy().get().isAfter(count.event()));
    assertTrue(answers.safeBy().get().isAfter(count.event()));
    assertFalse(answers.safeBy().get().isAfter(answers.sendBy().get()));
    assertTrue(NaiveCalendar.isMondayToFriday(answers.sendBy().get()));
    assertTrue(NaiveCalendar.isMondayToFriday(answers.safeBy().get()));
  }

  /**
   * Later notices are left out: a longer term may catch one of them that gives an earlier day, and
   * so it must (art. 106nf ust. 5). So are notices published before that of the outage in which the
   * invoice was issued, where that came late: a longer outage may catch those too. And so are two
   * outages over the issue: the longer one may take over from one whose end was not yet announced.
   */
  @Property(maxDiscardRatio = 100)
  @Tag("D10")
  void a_later_end_of_the_outage_announced_last_never_moves_a_due_day_earlier(
      @ForAll Timeline timeline, @ForAll @IntRange(min = 1, max = 500) int hours) {
    List<Announcement> notices = timeline.facts().outages().announcements();
    Assume.that(notices.nonEmpty() && notices.last().end().isDefined());
    Announcement last = notices.last();
    Instant later = last.end().get().plus(Duration.ofHours(hours));
    Announcement longer = last.ended(later, last.endAnnounced().get());
    Instant issued = timeline.facts().issued();
    Assume.that(
        !longer.covers(issued)
            || notices.init().forAll(n -> !n.announced().isAfter(issued) && !n.covers(issued)));
    Timeline prolonged = Stories.announcing(timeline, notices.init().append(longer));
    Answers before = Agreement.rules(timeline);
    Answers after = Agreement.rules(prolonged);
    Assume.that(before.mode() == after.mode());

    assertEquals(before.dispatch(), after.dispatch());
    assertTrue(
        after.open()
            || before.sendBy().isEmpty()
            || !after.sendBy().get().isBefore(before.sendBy().get()),
        () -> before.sendBy() + " became " + after.sendBy());
    assertTrue(after.open() || !before.open());
  }

  @Property(maxDiscardRatio = 100)
  @Tag("D04")
  @Tag("D08")
  void after_a_total_failure_announced_inside_the_term_no_duty_remains(
      @ForAll Timeline timeline, @ForAll @IntRange(max = 1_000_000) int second) {
    Timeline waiting = Stories.notSent(timeline);
    Answers before = Agreement.rules(waiting);
    Assume.that(before.dispatch() == Dispatch.REQUIRED);
    Instant from = Stories.lastPublished(waiting).plusSeconds(1);
    Instant until =
        before.sendBy().map(NaiveCalendar::endOf).getOrElse(() -> from.plus(Duration.ofDays(30)));
    Assume.that(from.isBefore(until));
    Instant published = from.plusSeconds(second % Duration.between(from, until).toSeconds());

    Answers after =
        Agreement.rules(
            Stories.announcing(
                waiting,
                waiting
                    .facts()
                    .outages()
                    .announcements()
                    .append(Announcement.begun(OutageKind.AWARIA_CALKOWITA, published))));

    assertEquals(Dispatch.NOT_REQUIRED, after.dispatch());
    assertEquals(Timeliness.NOT_REQUIRED, after.timeliness());
    assertEquals(Option.none(), after.sendBy());
    assertFalse(after.open() || after.exposed());
    assertEquals(before.mode(), after.mode());
    assertEquals(before.receiptDate(), after.receiptDate());
    assertEquals(before.codesBefore(), after.codesBefore());
    assertEquals(before.handOver(), after.handOver());
  }

  @Property
  @Tag("M10")
  @Tag("M11")
  @Tag("M12")
  void receipt_lies_before_the_day_of_the_number_only_by_a_hand_over(@ForAll Timeline timeline) {
    Answers answers = Agreement.rules(timeline);
    InvoiceCase facts = timeline.facts();
    Assume.that(answers.receiptDate().isDefined());
    LocalDate received = answers.receiptDate().get();

    boolean notBeforeNumber =
        facts.numberAssigned().exists(at -> !received.isBefore(NaiveCalendar.dayOf(at)));
    assertTrue(notBeforeNumber || facts.handedOver().contains(received));
  }

  @Property
  @Tag("D16")
  void sent_in_time_is_sent_by_the_end_of_the_last_day(@ForAll Timeline timeline) {
    Answers answers = Agreement.rules(timeline);
    Assume.that(answers.sendBy().isDefined() && timeline.facts().sent().isDefined());

    Instant end = NaiveCalendar.endOf(answers.sendBy().get());
    assertEquals(
        timeline.facts().sent().get().isBefore(end) ? Timeliness.ON_TIME : Timeliness.LATE,
        answers.timeliness());
  }
}
