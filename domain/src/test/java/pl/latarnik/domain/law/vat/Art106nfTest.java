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

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.AgreedChannel;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.outage.OutageKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.CodeCaption;
import pl.latarnik.domain.verification.HandOver;

class Art106nfTest {

  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final LocalDate TUE_2026_10_06 = LocalDate.of(2026, 10, 6);

  private static InvoiceCase issuedInFailure() {
    return offline("2026-10-05T12:00")
        .with(announced(over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00")));
  }

  @Test
  @Tag("M17")
  void ust_1_in_an_announced_failure_every_invoice_is_of_the_emergency_procedure() {
    InvoiceRuling declaredOffline = ruling(issuedInFailure());
    InvoiceRuling meantOnline = ruling(issuedInFailure().with(Intent.ONLINE));

    assertEquals(Option.some(IssuanceKind.AWARIA), declaredOffline.outcome().procedure());
    assertEquals(Option.some(IssuanceKind.AWARIA), meantOnline.outcome().procedure());
    assertEquals("vat/106nf/1", decides("mode", meantOnline));
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  @Tag("Q06")
  void ust_2_any_buyer_may_get_it_before_the_number(BuyerCategory buyer) {
    assertEquals(HandOver.PROPER, ruling(issuedInFailure().with(buyer)).handOverBeforeNumber());
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  @Tag("Q05")
  @Tag("Q06")
  void ust_3_before_the_number_it_has_two_codes_for_any_buyer(BuyerCategory buyer) {
    assertEquals(
        List.of(CodeCaption.OFFLINE, CodeCaption.CERTYFIKAT),
        ruling(issuedInFailure().with(buyer)).codesBeforeNumber());
  }

  @ParameterizedTest(name = "ended {0} -> {1}, safe by {2}")
  @CsvSource({
    "2026-10-05T18:00, 2026-10-14, 2026-10-13",
    "2026-10-10T11:00, 2026-10-20, 2026-10-19",
    "2026-10-11T23:59, 2026-10-20, 2026-10-19",
    "2026-12-21T10:00, 2027-01-04, 2027-01-04"
  })
  @Tag("D03")
  @Tag("D14")
  void ust_4_seven_business_days_from_the_stated_end(String end, LocalDate due, LocalDate safeBy) {
    InvoiceCase facts =
        offline("2026-10-05T12:00").with(announced(over(AWARIA, "2026-10-05T09:00", end)));

    assertEquals(new SubmissionDuty.DueBy(due, safeBy), ruling(facts).duty());
  }

  @Test
  @Tag("D09")
  void ust_4_while_the_failure_lasts_the_term_is_open_and_never_invented() {
    InvoiceRuling ruling =
        ruling(offline("2026-10-05T12:00").with(announced(open(AWARIA, "2026-10-05T09:00"))));

    assertEquals(new SubmissionDuty.WaitsForEnd(OutageKind.AWARIA), ruling.duty());
    assertEquals(Timeliness.PENDING, ruling.timeliness());
  }

  @Test
  @Tag("D07")
  void ust_5_a_further_failure_on_the_last_day_restarts_the_term() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(
                    announced(
                        over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"),
                        over(AWARIA, "2026-10-14T23:00", "2026-10-15T06:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 23)),
        ruling.duty());
  }

  @Test
  @Tag("D07")
  void ust_5_a_failure_after_the_term_heals_nothing() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(
                    announced(
                        over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"),
                        over(AWARIA, "2026-10-15T00:01", "2026-10-15T06:00"))));

    assertEquals(
        new SubmissionDuty.DueBy(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 13)),
        ruling.duty());
    assertEquals(Timeliness.OVERDUE, ruling.timeliness());
  }

  @Test
  @Tag("D08")
  void ust_7_total_failure_in_the_term_lifts_the_sending() {
    InvoiceRuling ruling =
        ruling(
            issuedInFailure()
                .with(
                    announced(
                        over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"),
                        open(AWARIA_CALKOWITA, "2026-10-08T06:00"))));

    assertEquals(Dispatch.NOT_REQUIRED, ruling.dispatch());
    assertEquals(HashSet.empty(), ruling.flags());
  }

  @Test
  void ust_7_total_failure_after_the_missed_term_lets_the_breach_stand() {
    InvoiceRuling ruling =
        ruling(
            issuedInFailure()
                .with(
                    announced(
                        over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"),
                        open(AWARIA_CALKOWITA, "2026-10-16T06:00"))));

    assertEquals(Timeliness.OVERDUE, ruling.timeliness());
    assertEquals(HashSet.of(ReviewFlag.REVIEW), ruling.flags());
  }

  @ParameterizedTest
  @EnumSource(BuyerCategory.class)
  @Tag("Q07")
  void ust_8_after_the_number_it_has_one_code_for_any_buyer(BuyerCategory buyer) {
    assertEquals(
        List.of(CodeCaption.KSEF_NUMBER), ruling(issuedInFailure().with(buyer)).codesAfterNumber());
  }

  @Test
  @Tag("M05")
  void ust_9_issued_on_p1() {
    InvoiceRuling ruling = ruling(issuedInFailure().withSent(at("2026-10-07T10:00")));

    assertEquals(Option.some(IssuanceKind.AWARIA), ruling.outcome().procedure());
    assertEquals(Option.some(IssueDate.of(MON_2026_10_05)), ruling.issueDate());
  }

  @Test
  @Tag("M11")
  void ust_10_received_at_the_hand_over_or_the_number_whichever_is_earlier() {
    InvoiceCase sent =
        issuedInFailure().withSent(at("2026-10-06T10:00")).withNumber(at("2026-10-06T10:01"));

    assertEquals(
        Option.some(ReceiptDate.of(MON_2026_10_05)),
        ruling(sent.withHandOver(MON_2026_10_05)).receiptDate());
    assertEquals(
        Option.some(ReceiptDate.of(TUE_2026_10_06)),
        ruling(sent.withHandOver(LocalDate.of(2026, 10, 9))).receiptDate());
  }

  @Test
  @Tag("M11")
  void ust_10_buyer_of_106gb_4_outside_ksef_always_receives_when_it_really_gets_it() {
    InvoiceRuling ruling =
        ruling(
            issuedInFailure()
                .with(BuyerCategory.BEZ_SIEDZIBY_W_POLSCE)
                .withSent(at("2026-10-06T10:00"))
                .withNumber(at("2026-10-06T10:01"))
                .withHandOver(LocalDate.of(2026, 10, 9)));

    assertEquals(Option.some(ReceiptDate.of(LocalDate.of(2026, 10, 9))), ruling.receiptDate());
  }

  @Test
  @Tag("M11")
  void ust_10_a_domestic_buyer_with_another_agreed_way_has_the_general_rule() {
    InvoiceRuling ruling =
        ruling(
            issuedInFailure()
                .with(AgreedChannel.OUTSIDE_KSEF)
                .withSent(at("2026-10-06T10:00"))
                .withNumber(at("2026-10-06T10:01"))
                .withHandOver(LocalDate.of(2026, 10, 9)));

    assertEquals(Option.some(ReceiptDate.of(TUE_2026_10_06)), ruling.receiptDate());
    assertEquals("vat/106nf/10", decides("receipt-date", ruling));
  }

  @Test
  @Tag("R04")
  void ust_11_no_correction_of_an_emergency_invoice_before_its_number_even_in_the_failure() {
    CorrectedOriginal waiting =
        new CorrectedOriginal(Option.some(IssuanceKind.AWARIA), Option.none());

    InvoiceRuling ruling = ruling(issuedInFailure().withOriginal(waiting));

    assertEquals(Option.some(CorrectionPermit.BLOCKED), ruling.correction());
    assertEquals("vat/106nf/11", decides("may-issue", ruling));
  }

  @Test
  void ust_12_a_correction_written_in_the_failure_is_of_the_emergency_procedure() {
    CorrectedOriginal numbered =
        new CorrectedOriginal(
            Option.some(IssuanceKind.ONLINE), Option.some(at("2026-10-02T08:00")));

    InvoiceRuling ruling = ruling(issuedInFailure().withOriginal(numbered));

    assertEquals(Option.some(CorrectionForm.EMERGENCY), ruling.correctionForm());
    assertEquals("vat/106nf/12", decides("correction-form", ruling));
  }
}
