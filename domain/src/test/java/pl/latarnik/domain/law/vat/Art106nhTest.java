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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106nhTest {

  /** Issued on Monday evening, 5 October 2026, in an unavailability that ended on Tuesday. */
  private static InvoiceCase unavailable() {
    return offline("2026-10-05T23:00")
        .with(announced(over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00")));
  }

  @ParameterizedTest(name = "issued {0}: {1}")
  @CsvSource({
    "2026-10-05T21:59, OFFLINE24",
    "2026-10-05T22:00, NIEDOSTEPNOSC",
    "2026-10-06T03:59, NIEDOSTEPNOSC",
    "2026-10-06T04:00, OFFLINE24"
  })
  @Tag("M17")
  void ust_1_what_is_issued_in_the_announced_period_is_of_this_procedure(
      String issued, IssuanceKind procedure) {
    InvoiceRuling ruling =
        ruling(
            offline(issued)
                .with(announced(over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"))));

    assertEquals(Option.some(procedure), ruling.outcome().procedure());
  }

  @Test
  void ust_1_corrections_are_invoices_too() {
    CorrectedOriginal numbered =
        new CorrectedOriginal(
            Option.some(IssuanceKind.ONLINE), Option.some(at("2026-10-02T08:00")));

    InvoiceRuling ruling = ruling(unavailable().withOriginal(numbered));

    assertEquals(Option.some(CorrectionForm.UNAVAILABILITY), ruling.correctionForm());
    assertEquals("vat/106nh/1/korekta", decides("correction-form", ruling));
  }

  @ParameterizedTest(name = "ended {0} -> {1}")
  @CsvSource({
    "2026-10-06T04:00, 2026-10-07",
    "2026-10-09T23:00, 2026-10-12",
    "2026-10-10T12:00, 2026-10-12",
    "2026-10-31T06:00, 2026-11-02"
  })
  @Tag("D02")
  void ust_2_next_business_day_after_the_day_on_which_it_ended(String end, LocalDate due) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(announced(over(NIEDOSTEPNOSC, "2026-10-05T22:00", end))));

    assertEquals(new SubmissionDuty.DueBy(due, due), ruling.duty());
  }

  @Test
  @Tag("D06")
  void ust_3_pkt_1_a_failure_in_the_term_brings_seven_business_days() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        over(AWARIA, "2026-10-07T10:00", "2026-10-08T10:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 16)),
        ruling.duty());
  }

  @Test
  @Tag("D06")
  void ust_3_pkt_1_a_failure_announced_while_the_unavailability_lasts_is_within_the_term() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        over(AWARIA, "2026-10-06T01:00", "2026-10-06T09:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 14)),
        ruling.duty());
  }

  @Test
  @Tag("M10")
  void ust_3_pkt_1_takes_over_no_rule_of_receipt() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        over(AWARIA, "2026-10-07T10:00", "2026-10-08T10:00")))
                .withHandOver(LocalDate.of(2026, 10, 6))
                .withSent(at("2026-10-09T10:00"))
                .withNumber(at("2026-10-09T10:01")));

    assertEquals(Option.some(ReceiptDate.of(LocalDate.of(2026, 10, 9))), ruling.receiptDate());
    assertEquals("vat/106nh/3/1/otrzymanie", decides("receipt-date", ruling));
  }

  @Test
  @Tag("D08")
  void ust_3_pkt_2_a_total_failure_in_the_term_lifts_the_sending() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        open(AWARIA_CALKOWITA, "2026-10-07T10:00"))));

    assertEquals(Dispatch.NOT_REQUIRED, ruling.dispatch());
    assertEquals(HashSet.empty(), ruling.flags());
  }

  @Test
  void ust_3_pkt_2_a_total_failure_in_the_replaced_term_is_a_gap_of_the_statute() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        over(AWARIA, "2026-10-07T10:00", "2026-10-08T10:00"),
                        open(AWARIA_CALKOWITA, "2026-10-12T10:00"))));

    assertEquals(Dispatch.NOT_REQUIRED, ruling.dispatch());
    assertEquals(HashSet.of(ReviewFlag.STATUTE_GAP), ruling.flags());
  }

  @Test
  @Tag("M10")
  @Tag("Q06")
  void ust_4_codes_hand_over_and_receipt_are_those_of_106nda() {
    InvoiceRuling ruling =
        ruling(
            unavailable()
                .with(BuyerCategory.KONSUMENT)
                .withHandOver(LocalDate.of(2026, 10, 6))
                .withSent(at("2026-10-07T10:00"))
                .withNumber(at("2026-10-07T10:01")));

    assertEquals("vat/106nda/6", decides("codes-before-number", ruling));
    assertEquals("vat/106nda/4", decides("hand-over-before-number", ruling));
    assertEquals("vat/106nda/8", decides("codes-after-number", ruling));
    assertEquals("vat/106nda/10", decides("issue-date", ruling));
    assertEquals(Option.some(ReceiptDate.of(LocalDate.of(2026, 10, 6))), ruling.receiptDate());
  }
}
