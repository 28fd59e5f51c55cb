package pl.latarnik.domain.law.vat;

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
import static pl.latarnik.domain.outage.OutageKind.NIEDOSTEPNOSC;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106nhaTest {

  private static final SubmissionDuty NEXT_DAY =
      new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 6), LocalDate.of(2026, 10, 6));

  @Test
  @Tag("D05")
  void zd_1_a_failure_in_the_term_of_a_waiting_offline24_brings_seven_business_days() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(over(AWARIA, "2026-10-06T09:00", "2026-10-07T18:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 16), LocalDate.of(2026, 10, 15)),
        ruling.duty());
    assertEquals(Confidence.PARAPHRASE, ruling.decisions().get(1).confidence());
  }

  @Test
  void zd_1_a_failure_announced_after_the_sending_moves_nothing() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .withSent(at("2026-10-06T08:00"))
                .with(announced(over(AWARIA, "2026-10-06T09:00", "2026-10-07T18:00"))));

    assertEquals(NEXT_DAY, ruling.duty());
    assertEquals(Timeliness.ON_TIME, ruling.timeliness());
  }

  @Test
  void zd_1_a_failure_after_the_missed_term_heals_nothing_and_is_marked() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(over(AWARIA, "2026-10-07T00:10", "2026-10-07T18:00"))));

    assertEquals(NEXT_DAY, ruling.duty());
    assertEquals(HashSet.of(ReviewFlag.AMBIGUOUS_106NHA), ruling.flags());
  }

  @Test
  void zd_1_sent_while_the_failure_lasts_it_is_in_time_and_the_term_open() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .withSent(at("2026-10-07T08:00"))
                .with(announced(over(AWARIA, "2026-10-06T09:00", "2026-10-07T18:00"))));

    assertEquals(new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA), ruling.duty());
    assertEquals(Timeliness.ON_TIME, ruling.timeliness());
  }

  @Test
  void
      zd_1_speaks_of_failures_only_so_an_unavailability_over_the_whole_rest_of_the_term_moves_nothing_and_is_marked() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(over(NIEDOSTEPNOSC, "2026-10-05T13:00", "2026-10-07T05:00"))));

    assertEquals(NEXT_DAY, ruling.duty());
    assertEquals(HashSet.of(ReviewFlag.IMPOSSIBLE_WINDOW), ruling.flags());
  }

  @Test
  void zd_1_the_receipt_is_that_of_an_emergency_and_marked_for_a_domestic_buyer() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(over(AWARIA, "2026-10-06T09:00", "2026-10-06T18:00")))
                .withHandOver(LocalDate.of(2026, 10, 6))
                .withSent(at("2026-10-08T10:00"))
                .withNumber(at("2026-10-08T10:01")));

    assertEquals(Option.some(ReceiptDate.of(LocalDate.of(2026, 10, 6))), ruling.receiptDate());
    assertEquals("vat/106nha/1/otrzymanie", decides("receipt-date", ruling));
    assertEquals(HashSet.of(ReviewFlag.RECEIPT_CONFLICT), ruling.flags());
  }

  @Test
  @Tag("D08")
  void zd_2_a_total_failure_in_the_term_lifts_the_sending() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(announced(open(AWARIA_CALKOWITA, "2026-10-06T09:00"))));

    assertEquals(Dispatch.NOT_REQUIRED, ruling.dispatch());
  }
}
