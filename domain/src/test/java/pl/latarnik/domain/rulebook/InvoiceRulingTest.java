package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;
import pl.latarnik.domain.verification.HandOver;

class InvoiceRulingTest {

  private static final LocalDate FRI_2026_10_02 = LocalDate.of(2026, 10, 2);
  private static final LocalDate SAT_2026_10_03 = LocalDate.of(2026, 10, 3);
  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final LocalDate MON_2027_03_01 = LocalDate.of(2027, 3, 1);
  private static final InvoiceCase WAITING = InvoiceCase.of(IssueDate.of(MON_2026_10_05));
  private static final InvoiceCase ONLINE =
      WAITING.with(Intent.ONLINE).withSent(at("2026-10-05T13:00"));
  private static final InvoiceCase DEEMED =
      WAITING.with(Intent.ONLINE).withSent(at("2026-10-06T13:00"));
  private static final InvoiceCase REFUSED =
      WAITING.with(Intent.ONLINE).withSent(at("2026-10-04T13:00"));
  private static final InvoiceCase CAUGHT =
      WAITING.with(
          OutageTimeline.of(
              List.of(
                  Announcement.begun(OutageKind.AWARIA, at("2026-10-06T08:00"))
                      .ended(at("2026-10-06T18:00")))));
  private static final InvoiceCase FINED =
      InvoiceCase.of(IssueDate.of(MON_2027_03_01)).withSent(at("2027-03-10T09:00"));
  private static final List<InvoiceCase> CASES =
      List.of(WAITING, ONLINE, DEEMED, REFUSED, CAUGHT, FINED, WAITING.withSupply(FRI_2026_10_02));

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static InvoiceRuling ruling(InvoiceCase facts) {
    return Rulings.polish().rule(facts, Rulings.adoptedReadings()).get();
  }

  @Test
  void readings_are_those_of_the_deciding_rules_each_once_in_the_order_of_the_questions() {
    for (InvoiceCase facts : CASES) {
      List<Interpretation> all =
          ruling(facts).decisions().flatMap(decision -> decision.decisive().readings());

      assertEquals(all.distinct(), ruling(facts).readings());
    }
    assertFalse(ruling(DEEMED).readings().isEmpty());
  }

  @Test
  void a_ruling_is_as_well_founded_as_the_weakest_rule_that_applied_to_what_is_weighed() {
    for (InvoiceCase facts : CASES.filter(f -> ruling(f).readings().isEmpty())) {
      List<Confidence> applied =
          ruling(facts)
              .weighed()
              .flatMap(decision -> List.<TraceStep<?>>narrow(decision.considered()))
              .filter(step -> step.conclusion().isDefined())
              .map(step -> step.rule().basis().confidence());

      assertEquals(applied.max().get(), ruling(facts).confidence());
    }
  }

  @Test
  void flags_that_are_not_raised_and_a_fine_that_is_not_possible_are_not_weighed() {
    List<String> silent =
        List.of(ReviewFlag.values())
            .map(flag -> "flag/" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .append("penalty-exposed")
            .append("penalty-cap");

    assertEquals(silent.toSet(), notWeighed(WAITING));
    assertEquals(
        silent.removeAll(List.of("penalty-exposed", "penalty-cap")).toSet(), notWeighed(FINED));
    assertEquals(HashSet.empty(), notWeighed(REFUSED));
  }

  private static Set<String> notWeighed(InvoiceCase facts) {
    InvoiceRuling ruling = ruling(facts);
    return ruling.decisions().removeAll(ruling.weighed()).map(d -> d.question().id()).toSet();
  }

  @Test
  void a_ruling_that_rests_on_a_reading_is_our_own() {
    assertEquals(Confidence.OWN_READING, ruling(DEEMED).confidence());
  }

  @Test
  void a_flag_that_is_not_raised_weakens_nothing() {
    assertEquals(HashSet.empty(), ruling(WAITING).flags());
    assertEquals(Confidence.SECONDARY, ruling(WAITING).confidence());
  }

  @Test
  void only_what_was_sent_online_after_p1_is_deemed_offline24() {
    assertEquals(List.of(DEEMED), CASES.filter(facts -> ruling(facts).deemed()));
  }

  @Test
  void nothing_follows_for_an_invoice_that_ksef_refuses() {
    InvoiceRuling refused = ruling(REFUSED);

    assertEquals(Option.none(), refused.issueDate());
    assertEquals(new SubmissionDuty.NoTerm(Option.none()), refused.duty());
    assertEquals(Dispatch.NO_TERM, refused.dispatch());
    assertEquals(Timeliness.NO_TERM, refused.timeliness());
    assertEquals(Option.none(), refused.receiptDate());
    assertEquals(List.empty(), refused.codesBeforeNumber());
    assertEquals(List.empty(), refused.codesAfterNumber());
    assertEquals(HandOver.NOT_PROPER, refused.handOverBeforeNumber());
    assertFalse(refused.penaltyExposed());
    assertEquals(HashSet.empty(), refused.flags());
    assertEquals(1, refused.decisions().size());
  }

  @Test
  void the_trace_holds_the_steps_of_all_questions_in_their_order() {
    for (InvoiceCase facts : CASES) {
      List<String> expected =
          ruling(facts)
              .decisions()
              .flatMap(decision -> List.<TraceStep<?>>narrow(decision.considered()))
              .map(step -> step.question() + " " + step.rule() + " " + step.finding());

      assertEquals(
          expected,
          ruling(facts)
              .trace()
              .map(step -> step.question() + " " + step.rule() + " " + step.finding()));
    }
  }

  @Test
  void another_calendar_gives_another_last_day() {
    InvoiceCase friday = InvoiceCase.of(IssueDate.of(FRI_2026_10_02));
    Rulings everyDay = Rulings.by(day -> true, day -> true);

    assertEquals(
        new SubmissionDuty.DueBy(SAT_2026_10_03, SAT_2026_10_03),
        everyDay.rule(friday, Rulings.adoptedReadings()).get().duty());
    assertEquals(MON_2026_10_05, ((SubmissionDuty.DueBy) ruling(friday).duty()).day());
  }
}
