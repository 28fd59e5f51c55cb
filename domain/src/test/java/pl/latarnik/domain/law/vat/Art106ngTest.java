package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.open;
import static pl.latarnik.domain.law.vat.Cases.ruling;
import static pl.latarnik.domain.outage.OutageKind.AWARIA;
import static pl.latarnik.domain.outage.OutageKind.AWARIA_CALKOWITA;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.domain.correction.CorrectedOriginal;
import pl.latarnik.domain.correction.CorrectionForm;
import pl.latarnik.domain.correction.CorrectionPermit;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.invoice.ReceiptDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.verification.HandOver;

class Art106ngTest {

  private static final LocalDate THU_2026_10_08 = LocalDate.of(2026, 10, 8);

  private static InvoiceCase issuedInTotalFailure() {
    return offline("2026-10-08T12:00").with(announced(open(AWARIA_CALKOWITA, "2026-10-08T06:00")));
  }

  @Test
  @Tag("D04")
  @Tag("M15")
  void zd_1_nothing_is_sent_and_no_term_runs() {
    InvoiceRuling ruling = ruling(issuedInTotalFailure());

    assertEquals(Option.some(IssuanceKind.AWARIA_CALKOWITA), ruling.outcome().procedure());
    assertEquals(new SubmissionDuty.NotRequired(), ruling.duty());
    assertEquals(Timeliness.NOT_REQUIRED, ruling.timeliness());
  }

  @Test
  @Tag("Q09")
  @Tag("M15")
  void zd_1_no_code_is_ordered_before_or_after() {
    InvoiceRuling ruling = ruling(issuedInTotalFailure());

    assertEquals(List.empty(), ruling.codesBeforeNumber());
    assertEquals(List.empty(), ruling.codesAfterNumber());
  }

  @Test
  @Tag("M12")
  void zd_1_received_when_the_buyer_really_gets_it() {
    InvoiceRuling ruling = ruling(issuedInTotalFailure().withHandOver(THU_2026_10_08));

    assertEquals(Option.some(ReceiptDate.of(THU_2026_10_08)), ruling.receiptDate());
  }

  @Test
  @Tag("M15")
  void zd_1_issued_on_the_date_that_it_bears_and_handed_over_like_any_paper() {
    InvoiceRuling ruling = ruling(issuedInTotalFailure());

    assertEquals(Option.some(IssueDate.of(THU_2026_10_08)), ruling.issueDate());
    assertEquals(HandOver.PROPER, ruling.handOverBeforeNumber());
  }

  @Test
  @Tag("M12")
  void zd_1_not_handed_over_it_is_not_received() {
    assertEquals(Option.none(), ruling(issuedInTotalFailure()).receiptDate());
  }

  @Test
  @Tag("D08")
  void zd_1_a_total_failure_goes_before_a_failure_that_lasts_too() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-08T12:00")
                .with(
                    announced(
                        open(AWARIA, "2026-10-08T05:00"),
                        open(AWARIA_CALKOWITA, "2026-10-08T06:00"))));

    assertEquals(Option.some(IssuanceKind.AWARIA_CALKOWITA), ruling.outcome().procedure());
  }

  @Test
  void zd_1_a_correction_written_in_it_stays_outside_ksef_too() {
    CorrectedOriginal numbered =
        new CorrectedOriginal(
            Option.some(IssuanceKind.ONLINE), Option.some(at("2026-10-02T08:00")));

    InvoiceRuling ruling = ruling(issuedInTotalFailure().withOriginal(numbered));

    assertEquals(Option.some(CorrectionForm.OUTSIDE_KSEF), ruling.correctionForm());
    assertEquals(Option.some(CorrectionPermit.ALLOWED_NR_KSEF), ruling.correction());
  }
}
