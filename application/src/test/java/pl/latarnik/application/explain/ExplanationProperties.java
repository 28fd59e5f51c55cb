package pl.latarnik.application.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** What holds of the explanation of any facts. */
@Tag("V03")
@Tag("D19")
class ExplanationProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final Rulings RULINGS = Rulings.polish();

  @Property(tries = 3000)
  void every_ruling_is_told_whole_in_both_languages(
      @ForAll("cases") InvoiceCase facts, @ForAll("readings") Readings readings) {
    InvoiceRuling ruling = RULINGS.rule(facts, readings).get();

    Explanation polish = Explanation.of(ruling, Language.POLISH);
    Explanation english = Explanation.of(ruling, Language.ENGLISH);

    for (Explanation told : List.of(polish, english)) {
      assertEquals(
          ruling.trace().map(step -> step.question().id() + " " + step.rule().id()).sorted(),
          told.questions().flatMap(q -> q.rules().map(r -> q.id() + " " + r.id())).sorted());
      assertEquals(
          facts.outages().announcements(), told.changes().map(TermChange::notice), "the notices");
      assertEquals(
          ruling.history().size(), told.changes().count(c -> c.before().isDefined()), "the steps");
      assertTrue(told.summary().last().contains(told.weakest().name()));
      assertTrue(told.summary().forAll(line -> line.endsWith(".") && !line.endsWith("..")));
    }
    assertEquals(polish.summary().size(), english.summary().size());
    assertTrue(polish.summary().forAll(line -> !english.summary().contains(line)));
  }

  @Property(tries = 3000)
  void every_day_of_a_term_is_told_once_and_counted_as_the_law_counts(
      @ForAll("cases") InvoiceCase facts, @ForAll("readings") Readings readings) {
    InvoiceRuling ruling = RULINGS.rule(facts, readings).get();
    List<DayCount> counts = Explanation.of(ruling, Language.POLISH).counts();

    if (!(ruling.duty() instanceof SubmissionDuty.DueBy due)) {
      assertTrue(counts.isEmpty());
      return;
    }
    assertEquals(ruling.count().get().counted(), counts.head().counted().map(CountedDay::day));
    assertEquals(due.day(), counts.head().days().last().day());
    assertEquals(due.safeBy(), counts.last().days().last().day());
    for (DayCount count : counts) {
      LocalDate expected = ruling.count().get().event();
      for (CountedDay day : count.days()) {
        assertEquals(expected, day.day());
        expected = expected.plusDays(1);
      }
      assertEquals(ruling.count().get().counted().size(), count.counted().size());
    }
  }

  @Provide
  Arbitrary<Readings> readings() {
    Arbitrary<Boolean> yes = Arbitraries.of(true, false);
    return Combinators.combine(yes, yes, yes, yes)
        .as(
            (saturdays, heals, extends24, moved) ->
                new Readings(
                    saturdays,
                    heals,
                    extends24,
                    moved,
                    Rulings.adoptedReadings().sanctionsFrom(),
                    Option.none()));
  }

  @Provide
  Arbitrary<InvoiceCase> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 700),
            Arbitraries.of(Intent.values()),
            Arbitraries.of(BuyerCategory.values()),
            Arbitraries.of(AgreedChannel.values()),
            Arbitraries.integers().between(0, 23 * 60),
            Arbitraries.integers().between(-1, 400),
            Arbitraries.integers().between(-1, 12),
            announcements())
        .as(ExplanationProperties::facts);
  }

  private static InvoiceCase facts(
      int day,
      Intent intent,
      BuyerCategory buyer,
      AgreedChannel channel,
      int minute,
      int sentAfterHours,
      int handedOverAfterDays,
      List<Stated> announcements) {
    LocalDate p1 = FIRST.plusDays(day);
    Instant issued = PolishTime.startOfDay(p1).plus(Duration.ofMinutes(minute));
    InvoiceCase facts =
        InvoiceCase.of(IssueDate.of(p1), issued)
            .with(intent)
            .with(buyer)
            .with(channel)
            .with(OutageTimeline.of(announcements.map(stated -> stated.at(issued))))
            .withAmounts(Option.some(BigDecimal.TEN), Option.some(new BigDecimal("54.35")));
    if (sentAfterHours >= 0) {
      Instant sent = issued.plus(Duration.ofHours(sentAfterHours));
      facts = facts.withSent(sent).withNumber(sent.plusSeconds(90));
    }
    if (handedOverAfterDays >= 0) {
      facts = facts.withHandOver(p1.plusDays(handedOverAfterDays));
    }
    return day % 5 == 0 ? facts.withSupply(p1.minusDays(9)).withOriginal(original(day)) : facts;
  }

  private static CorrectedOriginal original(int day) {
    return new CorrectedOriginal(
        Option.some(IssuanceKind.values()[day % IssuanceKind.values().length]),
        day % 2 == 0 ? Option.none() : Option.some(PolishTime.startOfDay(FIRST)));
  }

  /** A notice beside the issue of an invoice, all in hours. */
  private record Stated(OutageKind kind, int start, int lasts, int announced, int endAnnounced) {

    Announcement at(Instant issued) {
      Instant begin = issued.plus(Duration.ofHours(start));
      Announcement begun =
          new Announcement(
              kind, begin, Option.none(), begin.plus(Duration.ofHours(announced)), Option.none());
      Instant end = begin.plus(Duration.ofHours(lasts));
      return lasts == 0 ? begun : begun.ended(end, end.plus(Duration.ofHours(endAnnounced)));
    }
  }

  private static Arbitrary<List<Stated>> announcements() {
    return Combinators.combine(
            Arbitraries.of(OutageKind.values()),
            Arbitraries.integers().between(-60, 300),
            Arbitraries.integers().between(0, 120),
            Arbitraries.integers().between(-30, 30),
            Arbitraries.integers().between(0, 30))
        .as(Stated::new)
        .list()
        .ofMaxSize(5)
        .map(List::ofAll);
  }
}
