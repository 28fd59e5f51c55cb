package pl.latarnik.domain.law.ordynacja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.open;
import static pl.latarnik.domain.law.vat.Cases.over;
import static pl.latarnik.domain.law.vat.Cases.ruling;
import static pl.latarnik.domain.outage.OutageKind.AWARIA;
import static pl.latarnik.domain.outage.OutageKind.AWARIA_CALKOWITA;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art12Test {

  private static final BusinessDays WORKING = PolishBusinessDays.of();

  /** Issued on Friday 9 October 2026, so due on Monday the 12th. */
  private static InvoiceCase friday() {
    return offline("2026-10-09T20:15");
  }

  @ParameterizedTest(name = "{0} and {1} business days: {2}")
  @CsvSource({
    "2026-10-09, 1, 2026-10-12",
    "2026-10-10, 1, 2026-10-12",
    "2026-10-10, 7, 2026-10-20",
    "2026-10-12, 7, 2026-10-21",
    "2026-12-23, 1, 2026-12-28"
  })
  @Tag("D14")
  void par_1_the_day_of_the_event_is_day_zero(LocalDate event, int count, LocalDate last) {
    assertEquals(last, Art12.lastDay(event, count, WORKING));
  }

  @ParameterizedTest(name = "sent {0}: {1} by {2}")
  @CsvSource({
    "2026-10-12T23:59:59, ON_TIME, ordynacja/12/1/dotrzymany",
    "2026-10-13T00:00, LATE, ordynacja/12/1/uchybiony"
  })
  @Tag("D16")
  void par_1_the_last_day_counts_whole(String sent, Timeliness expected, String rule) {
    InvoiceRuling ruling = ruling(friday().withSent(at(sent)));

    assertEquals(expected, ruling.timeliness());
    assertEquals(rule, decides("timeliness", ruling));
  }

  @ParameterizedTest(name = "judged {0}: {1} by {2}")
  @CsvSource({
    "2026-10-12T23:59:59, PENDING, ordynacja/12/1/biegnie",
    "2026-10-13T00:00, OVERDUE, ordynacja/12/1/uplynal"
  })
  @Tag("D16")
  void par_1_not_sent_it_waits_until_the_last_day_is_over(
      String judged, Timeliness expected, String rule) {
    InvoiceRuling ruling = ruling(friday().asOf(at(judged)));

    assertEquals(expected, ruling.timeliness());
    assertEquals(rule, decides("timeliness", ruling));
  }

  @Test
  @Tag("D09")
  void par_1_a_term_whose_event_has_not_happened_is_open() {
    InvoiceRuling ruling =
        ruling(offline("2026-10-05T12:00").with(announced(open(AWARIA, "2026-10-05T09:00"))));

    assertEquals("ordynacja/12/1/otwarty", decides("timeliness", ruling));
    assertEquals(Timeliness.PENDING, ruling.timeliness());
  }

  @Test
  void par_1_sent_before_that_event_it_is_in_time() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .withSent(at("2026-10-05T16:00"))
                .with(announced(over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"))));

    assertEquals("ordynacja/12/1/przed-biegiem", decides("timeliness", ruling));
    assertEquals(Timeliness.ON_TIME, ruling.timeliness());
  }

  @Test
  void par_1_without_a_term_nothing_is_late() {
    InvoiceRuling ruling = ruling(friday().with(Intent.ONLINE).withSent(at("2026-10-20T09:00")));

    assertEquals("ordynacja/12/1/brak-terminu", decides("timeliness", ruling));
    assertEquals(Timeliness.NO_TERM, ruling.timeliness());
  }

  @Test
  @Tag("D04")
  void par_1_what_is_not_to_be_sent_has_no_term() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(open(AWARIA_CALKOWITA, "2026-10-05T09:00"))));

    assertEquals("ordynacja/12/1/brak-obowiazku", decides("timeliness", ruling));
    assertEquals(Timeliness.NOT_REQUIRED, ruling.timeliness());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "2026-10-10, 2026-10-12",
    "2026-10-11, 2026-10-12",
    "2026-12-24, 2026-12-28",
    "2026-11-11, 2026-11-12",
    "2026-10-09, 2026-10-09"
  })
  @Tag("D12")
  void par_5_a_last_day_on_a_saturday_or_holiday_moves_to_the_next_day_after(
      LocalDate last, LocalDate moved) {
    assertEquals(moved, Art12.moved(last, WORKING));
  }

  /** The reading of "dzień roboczy" is without effect on terms of one day. */
  @Test
  @Tag("D14")
  void par_5_a_term_of_one_day_is_the_same_with_saturdays_counted() {
    BusinessDays withSaturdays = PolishBusinessDays.countingSaturdays();

    for (LocalDate day = LocalDate.of(2026, 2, 1);
        day.isBefore(LocalDate.of(2036, 1, 1));
        day = day.plusDays(1)) {
      assertEquals(
          Art12.lastDay(day, 1, WORKING),
          Art12.moved(Art12.lastDay(day, 1, withSaturdays), WORKING),
          "after " + day);
    }
  }

  @Test
  @Tag("D14")
  void par_5_the_day_of_a_seven_day_term_is_safe_under_both_readings() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(over(AWARIA, "2026-10-05T09:00", "2026-10-09T18:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 19)),
        ruling.duty());
  }
}
