package pl.latarnik.domain.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.TermCount;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.outage.OutageTimeline;

@Tag("D19")
class TermCountingTest {

  private static final LocalDate WED_2026_12_23 = LocalDate.of(2026, 12, 23);
  private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);
  private static final LocalDate WED_2026_11_18 = LocalDate.of(2026, 11, 18);
  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
  private static final LocalDate SAT_2026_11_21 = LocalDate.of(2026, 11, 21);
  private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
  private static final LocalDate SAT_2026_11_28 = LocalDate.of(2026, 11, 28);
  private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
  private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

  private static Instant at(String local) {
    return PolishTime.at(LocalDateTime.parse(local));
  }

  private static InvoiceCase issuedIn(OutageKind kind, String start, String end) {
    Announcement outage = Announcement.begun(kind, at(start)).ended(at(end));
    return InvoiceCase.of(IssueDate.of(WED_2026_11_18)).with(OutageTimeline.of(List.of(outage)));
  }

  private static InvoiceRuling ruling(InvoiceCase facts, Readings readings) {
    return Rulings.polish().rule(facts, readings).get();
  }

  private static TermCount counted(InvoiceCase facts) {
    return ruling(facts, Rulings.adoptedReadings()).count().get();
  }

  @Test
  void an_offline24_term_runs_from_p_1_over_christmas() {
    TermCount count = counted(InvoiceCase.of(IssueDate.of(WED_2026_12_23)));

    assertEquals(new TermCount(WED_2026_12_23, List.of(MON_2026_12_28)), count);
  }

  @Test
  void seven_days_run_from_the_end_of_the_failure() {
    TermCount count = counted(issuedIn(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00"));

    assertEquals(FRI_2026_11_20, count.event());
    assertEquals(7, count.counted().size());
    assertEquals(MON_2026_11_23, count.counted().head());
    assertEquals(TUE_2026_12_01, count.counted().last());
  }

  @Test
  void the_other_reading_counts_the_saturday_and_moves_on_from_the_last_one() {
    Readings saturdays =
        new Readings(
            true, false, false, false, Rulings.adoptedReadings().sanctionsFrom(), noRulesAsOf());
    InvoiceRuling ruling =
        ruling(issuedIn(OutageKind.AWARIA, "2026-11-18T08:00", "2026-11-20T18:00"), saturdays);

    assertTrue(ruling.count().get().counted().contains(SAT_2026_11_21));
    assertEquals(SAT_2026_11_28, ruling.count().get().counted().last());
    assertEquals(new SubmissionDuty.DueBy(MON_2026_11_30, MON_2026_11_30), ruling.duty());
  }

  @Test
  void one_day_runs_from_the_end_of_the_unavailability() {
    TermCount count =
        counted(issuedIn(OutageKind.NIEDOSTEPNOSC, "2026-11-18T08:00", "2026-11-20T18:00"));

    assertEquals(new TermCount(FRI_2026_11_20, List.of(MON_2026_11_23)), count);
  }

  @Test
  void a_term_that_is_still_open_is_not_counted() {
    InvoiceCase open =
        InvoiceCase.of(IssueDate.of(WED_2026_11_18))
            .with(
                OutageTimeline.of(
                    List.of(Announcement.begun(OutageKind.AWARIA, at("2026-11-18T08:00")))));

    assertTrue(ruling(open, Rulings.adoptedReadings()).count().isEmpty());
  }

  private static io.vavr.control.Option<LocalDate> noRulesAsOf() {
    return Rulings.adoptedReadings().rulesAsOf();
  }
}
