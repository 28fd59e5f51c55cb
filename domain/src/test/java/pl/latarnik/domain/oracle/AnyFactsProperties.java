package pl.latarnik.domain.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.domains.DomainContextBase;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** Nothing throws, in whatever century a story is told: it is ruled on, or refused by name. */
@Domain(TimelineContext.class)
@Domain(AnyFactsProperties.Years.class)
@Domain(DomainContext.Global.class)
@Tag("thorough")
@PropertyDefaults(
    tries = 10_000,
    generation = GenerationMode.RANDOMIZED,
    edgeCases = EdgeCasesMode.NONE)
class AnyFactsProperties {

  private static final int LAST_YEAR_OF_THE_PLAIN_EASTER = 2099;

  /** Days to move a story by, so that it begins in one of some centuries. */
  static class Years extends DomainContextBase {
    @Provide
    Arbitrary<LocalDate> days() {
      return Arbitraries.integers().between(1800, 2300).map(year -> LocalDate.of(year, 1, 1));
    }
  }

  @Property
  void a_story_of_any_year_is_ruled_on_or_refused(
      @ForAll Timeline timeline, @ForAll LocalDate year) {
    int days = (int) ChronoUnit.DAYS.between(LocalDate.of(2028, 1, 1), year);
    Timeline moved = moved(timeline, days, days, days);
    Either<Rulings.Refusal, InvoiceRuling> ruled =
        Rulings.polish().rule(moved.facts(), moved.readings());

    assertTrue(ruled.isLeft() || !ruled.get().trace().isEmpty());
    if (ruled.isRight() && year.getYear() < LAST_YEAR_OF_THE_PLAIN_EASTER - 5) {
      assertEquals(NaiveLaw.on(moved.facts(), moved.readings()), Answers.of(ruled.get()));
    }
  }

  @Property
  void facts_of_different_centuries_are_ruled_on_or_refused(
      @ForAll Timeline timeline,
      @ForAll @IntRange(min = -60_000, max = 60_000) int notices,
      @ForAll @IntRange(min = -60_000, max = 60_000) int others) {
    Timeline moved = moved(timeline, 0, notices, others);
    Either<Rulings.Refusal, InvoiceRuling> ruled =
        Rulings.polish().rule(moved.facts(), moved.readings());

    assertTrue(ruled.isLeft() || !ruled.get().decisions().isEmpty());
  }

  @Property
  void the_law_of_any_day_rules_or_is_refused(@ForAll Timeline timeline, @ForAll LocalDate lawOf) {
    Readings given = timeline.readings();
    Readings other =
        new Readings(
            given.saturdaysCount(),
            given.lateFailureHeals(),
            given.unavailabilityExtendsOffline24(),
            given.art12Par5For106i(),
            lawOf.plusDays(1),
            Option.some(lawOf));

    assertEquals(
        lawOf.isBefore(LocalDate.of(2026, 2, 1)),
        Rulings.polish().rule(timeline.facts(), other).isLeft());
  }

  @Property
  void any_amount_has_a_highest_fine(@ForAll Timeline timeline, @ForAll BigDecimal total) {
    Timeline poor = timeline.with(timeline.facts().withAmounts(Option.none(), Option.some(total)));

    assertEquals(NaiveLaw.on(poor.facts(), poor.readings()).cap(), Agreement.rules(poor).cap());
  }

  /** Moves P_1 and the invoice's own events, the notices, and the rest by so many days. */
  private static Timeline moved(Timeline timeline, int own, int notices, int others) {
    InvoiceCase f = timeline.facts();
    return timeline.with(
        new InvoiceCase(
            IssueDate.of(f.issueDate().day().plusDays(own)),
            moved(f.issued(), own),
            f.intent(),
            f.buyer(),
            f.channel(),
            f.handedOver().map(day -> day.plusDays(own)),
            f.sent().map(at -> moved(at, own)),
            f.uploaded().map(at -> moved(at, own)),
            f.numberAssigned().map(at -> moved(at, own)),
            OutageTimeline.of(f.outages().announcements().map(notice -> moved(notice, notices))),
            f.supply().map(day -> day.plusDays(others)),
            f.vat(),
            f.total(),
            f.corrects(),
            f.asOf().map(at -> moved(at, others))));
  }

  private static Announcement moved(Announcement a, int days) {
    return new Announcement(
        a.kind(),
        moved(a.start(), days),
        a.end().map(at -> moved(at, days)),
        moved(a.announced(), days),
        a.endAnnounced().map(at -> moved(at, days)));
  }

  private static Instant moved(Instant at, int days) {
    return at.plus(days, ChronoUnit.DAYS);
  }
}
