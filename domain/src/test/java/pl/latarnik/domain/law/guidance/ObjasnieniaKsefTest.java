package pl.latarnik.domain.law.guidance;

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

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

class ObjasnieniaKsefTest {

  private static final LocalDate FRI_2026_10_09 = LocalDate.of(2026, 10, 9);
  private static final LocalDate MON_2026_10_12 = LocalDate.of(2026, 10, 12);
  private static final LocalDate TUE_2026_10_13 = LocalDate.of(2026, 10, 13);
  private static final LocalDate WED_2026_10_14 = LocalDate.of(2026, 10, 14);

  private static Readings extending() {
    return new Readings(
        false, false, true, false, Rulings.adoptedReadings().sanctionsFrom(), Option.none());
  }

  @ParameterizedTest(name = "sent {0}: {1}")
  @CsvSource({"2026-10-08T23:59:59, ksef/weryfikacja-dat", "2026-10-09T00:00, vat/106na/1"})
  void zd_weryfikacja_dat_a_p1_after_the_day_of_sending_is_refused(String sent, String rule) {
    InvoiceRuling ruling =
        ruling(
            InvoiceCase.of(IssueDate.of(FRI_2026_10_09), at("2026-10-08T22:00"))
                .with(Intent.ONLINE)
                .withSent(at(sent)));

    assertEquals(rule, decides("mode", ruling));
  }

  @Test
  void zd_weryfikacja_dat_is_as_strong_as_the_documentation_of_ksef() {
    assertEquals(
        Confidence.OFFICIAL_EXPLANATION, ObjasnieniaKsef.ZD_WERYFIKACJA_DAT.basis().confidence());
  }

  @ParameterizedTest(name = "handed over {0}: {1}")
  @CsvSource({
    "2026-10-09, wykladnia/3, LATE",
    "2026-10-12, wykladnia/3, LATE",
    "2026-10-13, vat/106nda/16, NO_TERM"
  })
  @Tag("M07")
  void zd_wydana_przed_przeslaniem_an_earlier_hand_over_shows_that_offline24_was_meant(
      LocalDate handedOver, String rule, Timeliness timeliness) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-09T10:00")
                .with(Intent.ONLINE)
                .withHandOver(handedOver)
                .withSent(at("2026-10-13T09:00")));

    assertEquals(rule, decides("mode", ruling));
    assertEquals(timeliness, ruling.timeliness());
  }

  @Test
  @Tag("D08")
  void zd_luka_106nh_a_total_failure_in_the_seven_days_that_replaced_the_term_lifts_the_sending() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T23:00")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                        over(AWARIA, "2026-10-07T10:00", "2026-10-08T10:00"),
                        open(AWARIA_CALKOWITA, "2026-10-08T12:00"))));

    assertEquals("wykladnia/5", decides("send-by", ruling));
    assertEquals(Dispatch.NOT_REQUIRED, ruling.dispatch());
  }

  @Test
  void zd_niedostepnosc_przesuwa_only_by_parameter() {
    InvoiceCase waiting =
        offline("2026-10-09T20:15")
            .with(announced(over(NIEDOSTEPNOSC, "2026-10-12T08:00", "2026-10-13T06:00")));

    InvoiceRuling adopted = ruling(waiting);
    InvoiceRuling other = ruling(waiting, extending());

    assertEquals(new SubmissionDuty.DueBy(MON_2026_10_12, MON_2026_10_12), adopted.duty());
    assertEquals("vat/106nda/2", decides("send-by", adopted));
    assertEquals(new SubmissionDuty.DueBy(WED_2026_10_14, WED_2026_10_14), other.duty());
    assertEquals("wykladnia/6", decides("send-by", other));
  }

  @Test
  void zd_niedostepnosc_przesuwa_while_it_lasts_the_term_is_open() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-09T20:15").with(announced(open(NIEDOSTEPNOSC, "2026-10-12T08:00"))),
            extending());

    assertEquals(new SubmissionDuty.WaitsForEnd(NIEDOSTEPNOSC), ruling.duty());
  }

  @Test
  void zd_niedostepnosc_przesuwa_never_to_an_earlier_day() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-12T20:15")
                .with(announced(over(NIEDOSTEPNOSC, "2026-10-12T21:00", "2026-10-12T22:00"))),
            extending());

    assertEquals(Option.some(IssuanceKind.OFFLINE24), ruling.outcome().procedure());
    assertEquals(new SubmissionDuty.DueBy(TUE_2026_10_13, TUE_2026_10_13), ruling.duty());
  }
}
