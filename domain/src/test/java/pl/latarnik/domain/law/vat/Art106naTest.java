package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.issuance.IssuanceOutcome;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106naTest {

  private static final LocalDate MON_2026_10_05 = LocalDate.of(2026, 10, 5);
  private static final LocalDate TUE_2026_10_06 = LocalDate.of(2026, 10, 6);

  private static InvoiceCase sentLateInTheEvening() {
    return offline(MON_2026_10_05)
        .with(Intent.ONLINE)
        .withSent(at("2026-10-05T23:50"))
        .withNumber(at("2026-10-06T00:01"));
  }

  @Test
  @Tag("M05")
  void ust_1_issued_on_the_day_of_sending_without_a_term() {
    InvoiceRuling ruling = ruling(sentLateInTheEvening());

    assertEquals(Option.some(IssuanceKind.ONLINE), ruling.outcome().procedure());
    assertEquals(Option.some(IssueDate.of(MON_2026_10_05)), ruling.issueDate());
    assertEquals(new SubmissionDuty.NoTerm(Option.none()), ruling.duty());
  }

  @Test
  void ust_1_a_p1_in_the_future_is_refused_and_nothing_is_issued() {
    InvoiceRuling ruling =
        ruling(offline(TUE_2026_10_06).with(Intent.ONLINE).withSent(at("2026-10-05T10:00")));

    assertEquals(new IssuanceOutcome.Rejected(), ruling.outcome());
    assertEquals(Option.none(), ruling.issueDate());
  }

  @Test
  @Tag("M07")
  void ust_1_sent_a_minute_after_midnight_it_is_no_longer_online() {
    InvoiceRuling ruling =
        ruling(offline(MON_2026_10_05).with(Intent.ONLINE).withSent(at("2026-10-06T00:00")));

    assertEquals(Option.some(IssuanceKind.DEEMED_OFFLINE24), ruling.outcome().procedure());
  }

  @Test
  void ust_3_received_on_the_day_of_the_number() {
    assertEquals(
        Option.some(ReceiptDate.of(TUE_2026_10_06)), ruling(sentLateInTheEvening()).receiptDate());
  }

  @Test
  void ust_4_buyer_of_106gb_4_outside_ksef_receives_when_it_really_gets_it() {
    InvoiceRuling ruling =
        ruling(
            sentLateInTheEvening()
                .with(BuyerCategory.KONSUMENT)
                .withHandOver(LocalDate.of(2026, 10, 8)));

    assertEquals(Option.some(ReceiptDate.of(LocalDate.of(2026, 10, 8))), ruling.receiptDate());
  }

  @Test
  void ust_4_a_domestic_buyer_with_the_paper_in_hand_still_receives_in_ksef() {
    InvoiceRuling ruling = ruling(sentLateInTheEvening().withHandOver(MON_2026_10_05));

    assertEquals(Option.some(ReceiptDate.of(TUE_2026_10_06)), ruling.receiptDate());
  }
}
