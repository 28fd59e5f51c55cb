package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

class Art106ndaTest {

  private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
  private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);

  @Test
  void dates_of_this_test_fall_on_the_days_in_their_names() {
    assertEquals(DayOfWeek.FRIDAY, FRI_2026_10_09.getDayOfWeek());
    assertEquals(DayOfWeek.MONDAY, MON_2026_10_12.getDayOfWeek());
  }

  @Test
  @Tag("M04")
  void ust_1_offline24_is_a_free_choice_that_needs_no_outage() {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09));

    assertEquals(Option.some(IssuanceKind.OFFLINE24), ruling.outcome().procedure());
    assertEquals("vat/106nda/1", decides("mode", ruling));
  }

  @Test
  @Tag("D01")
  void ust_2_friday_evening_invoice_is_due_on_monday_and_not_after_24_hours() {
    InvoiceRuling ruling = ruling(offline("2026-10-09T20:15"));

    assertEquals(new SubmissionDuty.DueBy(MON_2026_10_12, MON_2026_10_12), ruling.duty());
  }

  @ParameterizedTest(name = "P_1 {0} -> {1}")
  @CsvSource({
    "2026-10-06, 2026-10-07",
    "2026-10-10, 2026-10-12",
    "2026-10-11, 2026-10-12",
    "2026-11-10, 2026-11-12",
    "2027-01-05, 2027-01-07",
    "2027-03-26, 2027-03-30",
    "2028-06-14, 2028-06-16",
    "2028-12-22, 2028-12-27"
  })
  @Tag("D01")
  @Tag("D11")
  @Tag("D12")
  void ust_2_next_business_day_skips_weekends_and_holidays(LocalDate p1, LocalDate due) {
    assertEquals(new SubmissionDuty.DueBy(due, due), ruling(offline(p1)).duty());
  }

  @ParameterizedTest(name = "sent {0}: {1}")
  @CsvSource({
    "2026-10-09T23:59, ON_TIME",
    "2026-10-12T23:59:59, ON_TIME",
    "2026-10-13T00:00, LATE"
  })
  @Tag("D16")
  void ust_2_the_last_day_counts_whole_to_midnight_in_warsaw(String sent, Timeliness expected) {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09).withSent(at(sent)));

    assertEquals(expected, ruling.timeliness());
  }

  @Test
  @Tag("Q06")
  void ust_3_no_code_is_ordered_for_a_domestic_buyer_who_must_not_get_it_before_the_number() {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09));

    assertEquals(List.empty(), ruling.codesBeforeNumber());
    assertEquals(HandOver.NOT_PROPER, ruling.handOverBeforeNumber());
    assertEquals("vat/106nda/3/wydanie", decides("hand-over-before-number", ruling));
  }

  @Test
  @Tag("M13")
  void ust_4_a_consumer_may_get_it_before_the_number() {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09).with(BuyerCategory.KONSUMENT));

    assertEquals(HandOver.PROPER, ruling.handOverBeforeNumber());
    assertEquals("vat/106nda/4", decides("hand-over-before-number", ruling));
  }

  @Test
  @Tag("Q05")
  @Tag("Q06")
  void ust_6_two_codes_are_ordered_for_a_consumer() {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09).with(BuyerCategory.KONSUMENT));

    assertEquals(List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT), ruling.codesBeforeNumber());
    assertEquals("vat/106nda/6", decides("codes-before-number", ruling));
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  @Tag("Q07")
  void ust_8_after_the_number_there_is_one_code_for_every_buyer(BuyerCategory buyer) {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09).with(buyer));

    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
    assertEquals("vat/106nda/8", decides("codes-after-number", ruling));
  }

  @Test
  @Tag("M05")
  void ust_10_issued_on_p1_whenever_it_is_sent() {
    InvoiceRuling ruling = ruling(offline(FRI_2026_10_09).withSent(at("2026-10-20T08:00")));

    assertEquals(Option.some(IssueDate.of(FRI_2026_10_09)), ruling.issueDate());
  }

  @Test
  @Tag("M10")
  void ust_11_domestic_buyer_receives_on_the_day_of_the_number_though_it_had_the_print_before() {
    InvoiceRuling ruling =
        ruling(
            offline(FRI_2026_10_09)
                .withHandOver(FRI_2026_10_09)
                .withSent(at("2026-10-12T09:00"))
                .withNumber(at("2026-10-12T09:01")));

    assertEquals(Option.some(ReceiptDate.of(MON_2026_10_12)), ruling.receiptDate());
  }

  @Test
  @Tag("M10")
  void ust_11_consumer_outside_ksef_receives_when_it_really_gets_it() {
    InvoiceRuling ruling =
        ruling(
            offline(FRI_2026_10_09)
                .with(BuyerCategory.KONSUMENT)
                .withHandOver(FRI_2026_10_09)
                .withSent(at("2026-10-12T09:00"))
                .withNumber(at("2026-10-12T09:01")));

    assertEquals(Option.some(ReceiptDate.of(FRI_2026_10_09)), ruling.receiptDate());
  }

  @Test
  @Tag("R01")
  void ust_12_correction_waits_for_the_number_of_its_original() {
    InvoiceCase correction = offline(MON_2026_10_12);
    Option<IssuanceKind> offline24 = Option.some(IssuanceKind.OFFLINE24);

    InvoiceRuling blocked =
        ruling(correction.withOriginal(new CorrectedOriginal(offline24, Option.none())));
    InvoiceRuling allowed =
        ruling(
            correction.withOriginal(
                new CorrectedOriginal(offline24, Option.some(at("2026-10-12T08:00")))));

    assertEquals(Option.some(CorrectionPermit.BLOCKED), blocked.correction());
    assertEquals(Option.some(CorrectionPermit.ALLOWED_NR_KSEF), allowed.correction());
  }

  @Test
  @Tag("R03")
  void ust_13_the_correction_of_an_offline24_invoice_is_structured_or_offline24() {
    CorrectedOriginal original =
        new CorrectedOriginal(
            Option.some(IssuanceKind.OFFLINE24), Option.some(at("2026-10-12T08:00")));

    InvoiceRuling ruling = ruling(offline(MON_2026_10_12).withOriginal(original));

    assertEquals(Option.some(CorrectionForm.STRUCTURED_OR_OFFLINE24), ruling.correctionForm());
    assertEquals("vat/106nda/13", decides("correction-form", ruling));
  }

  @Test
  @Tag("M07")
  void ust_16_sent_online_after_p1_it_is_offline24_without_a_term() {
    InvoiceRuling ruling =
        ruling(offline(FRI_2026_10_09).with(Intent.ONLINE).withSent(at("2026-10-13T09:00")));

    assertTrue(ruling.deemed());
    assertEquals(new SubmissionDuty.NoTerm(Option.some(MON_2026_10_12)), ruling.duty());
    assertEquals(Option.some(IssueDate.of(FRI_2026_10_09)), ruling.issueDate());
  }

  @Test
  @Tag("M07")
  void ust_16_handed_over_before_a_late_online_sending_it_is_offline24_with_its_term() {
    InvoiceRuling ruling =
        ruling(
            offline(FRI_2026_10_09)
                .with(Intent.ONLINE)
                .withHandOver(FRI_2026_10_09)
                .withSent(at("2026-10-13T09:00")));

    assertEquals(Option.some(IssuanceKind.OFFLINE24), ruling.outcome().procedure());
    assertEquals(Timeliness.LATE, ruling.timeliness());
  }

  @Test
  @Tag("M07")
  @Tag("Q07")
  void ust_16_it_takes_over_one_code_after_the_number_and_none_before() {
    InvoiceRuling ruling =
        ruling(
            offline(FRI_2026_10_09)
                .with(Intent.ONLINE)
                .with(BuyerCategory.KONSUMENT)
                .withSent(at("2026-10-13T09:00")));

    assertEquals(List.empty(), ruling.codesBeforeNumber());
    assertEquals(HandOver.NOT_PROPER, ruling.handOverBeforeNumber());
    assertEquals(List.of(CodeCaption.KSEF_NUMBER), ruling.codesAfterNumber());
  }
}
