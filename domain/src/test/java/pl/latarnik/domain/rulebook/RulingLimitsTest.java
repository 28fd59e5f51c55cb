package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

/** Days that the calendar does not know are refused where something is counted from them. */
class RulingLimitsTest {

  private static final LocalDate FRI_2010_12_31 = LocalDate.of(2010, 12, 31);
  private static final LocalDate SAT_2011_01_01 = LocalDate.of(2011, 1, 1);
  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final LocalDate TUE_2101_11_01 = LocalDate.of(2101, 11, 1);
  private static final LocalDate WED_2101_11_02 = LocalDate.of(2101, 11, 2);
  private static final InvoiceCase WAITING = InvoiceCase.of(IssueDate.of(MON_2026_10_05));

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static Readings readings(boolean art12Par5For106i) {
    Readings adopted = Rulings.adoptedReadings();
    return new Readings(
        false,
        false,
        false,
        art12Par5For106i,
        adopted.sanctionsFrom(),
        Option.some(MON_2026_10_05));
  }

  private static Either<Rulings.Refusal, InvoiceRuling> rule(InvoiceCase facts) {
    return Rulings.polish().rule(facts, readings(false));
  }

  private static Either<Rulings.Refusal, InvoiceRuling> outside(LocalDate day) {
    return Either.left(new Rulings.Refusal.OutsideTheCalendar(day));
  }

  private static InvoiceCase beside(Announcement... announcements) {
    return WAITING.with(OutageTimeline.of(List.of(announcements)));
  }

  private static Announcement failure(String from, String to) {
    return Announcement.begun(OutageKind.AWARIA, at(from)).ended(at(to));
  }

  @Test
  void p1_lies_in_the_calendar_with_room_for_a_term() {
    assertEquals(outside(FRI_2010_12_31), rule(InvoiceCase.of(IssueDate.of(FRI_2010_12_31))));
    assertTrue(rule(InvoiceCase.of(IssueDate.of(SAT_2011_01_01))).isRight());
    assertTrue(rule(InvoiceCase.of(IssueDate.of(TUE_2101_11_01))).isRight());
    assertEquals(outside(WED_2101_11_02), rule(InvoiceCase.of(IssueDate.of(WED_2101_11_02))));
  }

  @Test
  void a_supply_may_be_older_unless_its_term_is_moved_by_working_days() {
    InvoiceCase old = WAITING.withSupply(FRI_2010_12_31);

    assertTrue(Rulings.polish().rule(old, readings(false)).isRight());
    assertEquals(outside(FRI_2010_12_31), Rulings.polish().rule(old, readings(true)));
    assertTrue(Rulings.polish().rule(WAITING.withSupply(SAT_2011_01_01), readings(true)).isRight());
  }

  @Test
  void the_outage_of_the_issue_ends_in_the_calendar() {
    assertEquals(
        outside(WED_2101_11_02), rule(beside(failure("2026-10-05T08:00", "2101-11-02T08:00"))));
    assertTrue(rule(beside(failure("2026-10-05T08:00", "2101-11-01T08:00"))).isRight());
  }

  @Test
  void an_outage_announced_later_ends_in_the_calendar() {
    assertEquals(
        outside(WED_2101_11_02), rule(beside(failure("2026-10-06T08:00", "2101-11-02T08:00"))));
  }

  @Test
  void an_outage_over_and_announced_before_the_issue_may_be_older() {
    Announcement old = failure("2010-12-30T08:00", "2010-12-31T08:00");

    assertTrue(rule(beside(old)).isRight());
    assertTrue(rule(beside(old, failure("2026-10-05T08:00", "2026-10-05T18:00"))).isRight());
    assertTrue(rule(beside(old, failure("2026-10-06T08:00", "2026-10-06T18:00"))).isRight());
  }

  @Test
  void an_old_outage_announced_after_the_issue_is_refused() {
    Announcement lateNotice =
        failure("2010-12-30T08:00", "2010-12-31T08:00").announcedAt(at("2026-10-06T08:00"));

    assertEquals(outside(FRI_2010_12_31), rule(beside(lateNotice)));
  }
}
