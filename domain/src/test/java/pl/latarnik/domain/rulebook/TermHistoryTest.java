package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.deadline.TermStep.Effect;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

/** What each notice does to the term of an invoice issued on Monday 2026-10-05 at noon. */
class TermHistoryTest {

  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final LocalDate TUE_2026_10_06 = LocalDate.of(2026, 10, 6);
  private static final LocalDate WED_2026_10_14 = LocalDate.of(2026, 10, 14);
  private static final LocalDate THU_2026_10_15 = LocalDate.of(2026, 10, 15);
  private static final InvoiceCase WAITING = InvoiceCase.of(IssueDate.of(MON_2026_10_05));

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static Announcement outage(OutageKind kind, String from, String to) {
    return Announcement.begun(kind, at(from)).ended(at(to));
  }

  private static final Announcement ON_TUESDAY =
      outage(OutageKind.AWARIA, "2026-10-06T08:00", "2026-10-06T20:00");

  /** Over the issue, and published on Wednesday only. */
  private static Announcement overTheIssue(OutageKind kind, String published) {
    return outage(kind, "2026-10-05T08:00", "2026-10-05T18:00").announcedAt(at(published));
  }

  private static InvoiceRuling ruling(Announcement... announcements) {
    return ruling(Rulings.adoptedReadings(), announcements);
  }

  private static InvoiceRuling ruling(Readings readings, Announcement... announcements) {
    return Rulings.polish()
        .rule(WAITING.with(OutageTimeline.of(List.of(announcements))), readings)
        .get();
  }

  private static List<Effect> effects(InvoiceRuling ruling) {
    return ruling.history().map(TermStep::effect);
  }

  private static Option<LocalDate> lastDay(SubmissionDuty duty) {
    return duty instanceof SubmissionDuty.DueBy due ? Option.some(due.day()) : Option.none();
  }

  @Test
  void the_failure_of_the_issue_published_after_another_takes_the_term_back() {
    InvoiceRuling ruling = ruling(overTheIssue(OutageKind.AWARIA, "2026-10-07T09:00"), ON_TUESDAY);

    assertEquals(List.of(Effect.MOVES, Effect.MOVES), effects(ruling));
    assertEquals(
        List.of(Option.some(THU_2026_10_15), Option.some(WED_2026_10_14)),
        ruling.history().map(step -> lastDay(step.after())));
    assertEquals(Option.some(WED_2026_10_14), lastDay(ruling.duty()));
  }

  @Test
  void the_failure_of_the_issue_published_alone_or_too_late_does_nothing() {
    InvoiceRuling alone = ruling(overTheIssue(OutageKind.AWARIA, "2026-10-07T09:00"));
    InvoiceRuling tooLate = ruling(overTheIssue(OutageKind.AWARIA, "2026-10-16T09:00"), ON_TUESDAY);

    assertEquals(List.of(Effect.NOTHING), effects(alone));
    assertEquals(Option.some(WED_2026_10_14), lastDay(alone.duty()));
    assertEquals(Option.some(THU_2026_10_15), lastDay(tooLate.duty()));
  }

  @Test
  void the_unavailability_of_the_issue_published_after_a_failure_does_nothing() {
    InvoiceRuling ruling =
        ruling(overTheIssue(OutageKind.NIEDOSTEPNOSC, "2026-10-06T09:00"), ON_TUESDAY);

    assertEquals(List.of(Effect.MOVES, Effect.NOTHING), effects(ruling));
    assertEquals(Option.some(THU_2026_10_15), lastDay(ruling.duty()));
  }

  @Test
  void a_total_failure_within_the_term_lifts_it_and_ends_the_history() {
    InvoiceRuling ruling =
        ruling(
            outage(OutageKind.AWARIA_CALKOWITA, "2026-10-06T08:00", "2026-10-06T09:00"),
            outage(OutageKind.AWARIA, "2026-10-06T10:00", "2026-10-06T20:00"));

    assertEquals(List.of(Effect.LIFTS), effects(ruling));
    assertEquals(new SubmissionDuty.NotRequired(), ruling.history().head().after());
    assertEquals(Option.some(TUE_2026_10_06), lastDay(ruling.history().head().before()));
  }

  @Test
  void a_total_failure_in_the_term_of_an_unavailability_is_art_106nh_until_that_term_is_past() {
    Announcement unavailability =
        outage(OutageKind.NIEDOSTEPNOSC, "2026-10-05T08:00", "2026-10-05T18:00");
    Announcement inTerm =
        outage(OutageKind.AWARIA_CALKOWITA, "2026-10-06T21:00", "2026-10-06T22:00");
    Announcement afterIt =
        outage(OutageKind.AWARIA_CALKOWITA, "2026-10-07T08:00", "2026-10-07T09:00");

    assertEquals("vat/106nh/3/2", decisive(ruling(unavailability, ON_TUESDAY, inTerm)));
    assertEquals("wykladnia/5", decisive(ruling(unavailability, ON_TUESDAY, afterIt)));
  }

  private static String decisive(InvoiceRuling ruling) {
    return ruling.answers().get().duty().decisive().id();
  }

  @Test
  void after_the_term_the_first_failure_and_the_first_total_failure_are_told_as_too_late() {
    InvoiceRuling ruling =
        ruling(
            outage(OutageKind.NIEDOSTEPNOSC, "2026-10-07T08:00", "2026-10-07T09:00"),
            outage(OutageKind.AWARIA, "2026-10-08T08:00", "2026-10-08T09:00"),
            outage(OutageKind.AWARIA, "2026-10-09T08:00", "2026-10-09T09:00"),
            outage(OutageKind.AWARIA_CALKOWITA, "2026-10-12T08:00", "2026-10-12T09:00"),
            outage(OutageKind.AWARIA_CALKOWITA, "2026-10-13T08:00", "2026-10-13T09:00"));

    assertEquals(List.of(Effect.TOO_LATE, Effect.TOO_LATE), effects(ruling));
    assertEquals(
        List.of(at("2026-10-08T08:00"), at("2026-10-12T08:00")),
        ruling.history().map(step -> step.notice().announced()));
    assertEquals(Option.some(TUE_2026_10_06), lastDay(ruling.duty()));
  }

  @Test
  void where_a_late_failure_heals_each_one_moves_the_missed_term_again() {
    Readings healing =
        new Readings(
            false, true, false, false, Rulings.adoptedReadings().sanctionsFrom(), Option.none());

    InvoiceRuling ruling =
        ruling(
            healing,
            outage(OutageKind.AWARIA, "2026-10-08T08:00", "2026-10-08T09:00"),
            outage(OutageKind.AWARIA, "2026-11-03T08:00", "2026-11-03T09:00"));

    assertEquals(List.of(Effect.MOVES, Effect.MOVES), effects(ruling));
    assertEquals(Option.some(LocalDate.of(2026, 11, 13)), lastDay(ruling.duty()));
  }

  @Test
  void of_outages_over_the_issue_those_published_before_the_sending_count_first() {
    Announcement known = outage(OutageKind.AWARIA, "2026-10-05T08:00", "2026-10-05T18:00");
    Announcement longer =
        new Announcement(
            OutageKind.AWARIA,
            at("2026-10-05T09:00"),
            Option.some(at("2026-10-09T18:00")),
            at("2026-10-20T08:00"),
            Option.some(at("2026-10-12T08:00")));
    InvoiceCase sent = WAITING.withSent(at("2026-10-14T09:00"));

    SubmissionDuty both =
        Rulings.polish()
            .rule(sent.with(OutageTimeline.of(List.of(known, longer))), Rulings.adoptedReadings())
            .get()
            .duty();
    SubmissionDuty onlyLonger =
        Rulings.polish()
            .rule(sent.with(OutageTimeline.of(List.of(longer))), Rulings.adoptedReadings())
            .get()
            .duty();

    assertEquals(Option.some(WED_2026_10_14), lastDay(both));
    assertEquals(Option.some(LocalDate.of(2026, 10, 20)), lastDay(onlyLonger));
  }
}
