package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.announced;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.open;
import static pl.latarnik.domain.law.vat.Cases.over;
import static pl.latarnik.domain.law.vat.Cases.ruling;
import static pl.latarnik.domain.outage.OutageKind.AWARIA;
import static pl.latarnik.domain.outage.OutageKind.AWARIA_CALKOWITA;
import static pl.latarnik.domain.outage.OutageKind.NIEDOSTEPNOSC;

import io.vavr.collection.HashSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.deadline.Dispatch;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106nhTest {

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
  void a_total_failure_in_the_replaced_term_is_a_gap_of_the_statute() {
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
}
