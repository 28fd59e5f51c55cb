package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106niTest {

  private static final Readings BY_THE_DRAFT =
      Readings.adopted(Art106ni.PIERWSZY_DZIEN_WEDLUG_PROJEKTU.latest());

  @ParameterizedTest(name = "issued {0}, sent {1}: {2}")
  @CsvSource({
    "2026-12-29T12:00, 2027-01-08T09:00, false",
    "2026-12-30T12:00, 2027-01-08T09:00, false",
    "2026-12-31T12:00, 2027-01-08T09:00, true",
    "2026-12-31T12:00, 2027-01-04T23:59, false",
    "2027-01-04T12:00, 2027-01-08T09:00, true"
  })
  @Tag("M21")
  void ust_1_pkt_3_the_last_day_of_the_term_must_fall_when_it_applies_whatever_p1(
      String issued, String sent, boolean exposed) {
    InvoiceRuling ruling = ruling(offline(issued).withSent(at(sent)));

    assertEquals(exposed, ruling.penaltyExposed());
  }

  @Test
  @Tag("M21")
  void ust_1_pkt_3_by_the_draft_it_applies_a_year_later() {
    InvoiceCase late = offline("2027-01-04T12:00").withSent(at("2027-01-08T09:00"));

    assertTrue(ruling(late).penaltyExposed());
    assertFalse(ruling(late, BY_THE_DRAFT).penaltyExposed());
  }

  @Test
  void ust_1_pkt_3_not_sent_and_overdue_it_can_be_fined_too() {
    InvoiceRuling ruling = ruling(offline("2027-02-01T12:00").asOf(at("2027-02-03T00:00")));

    assertEquals(Timeliness.OVERDUE, ruling.timeliness());
    assertEquals("vat/106ni/1/3", decides("penalty-exposed", ruling));
  }

  @Test
  void ust_1_pkt_3_deemed_offline24_has_no_term_and_nothing_to_fine() {
    InvoiceRuling ruling =
        ruling(offline("2027-02-01T12:00").with(Intent.ONLINE).withSent(at("2027-02-10T09:00")));

    assertEquals("vat/106ni/1/3/brak", decides("penalty-exposed", ruling));
  }

  @ParameterizedTest(name = "VAT {0}, total {1}: {2}")
  @CsvSource({
    "230.00, 1230.00, 230.00, vat/106ni/1/od-vat",
    "0.00, 1000.00, 187.00, vat/106ni/1/od-naleznosci",
    "0.00, 99.95, 18.69, vat/106ni/1/od-naleznosci",
    "0.00, 5.00, 0.94, vat/106ni/1/od-naleznosci",
    "-23.00, -123.00, 0.00, vat/106ni/1/od-vat",
    "0.00, -100.00, 0.00, vat/106ni/1/od-naleznosci"
  })
  @Tag("M21")
  void ust_1_at_the_most_the_vat_shown_or_18_7_percent_of_the_total(
      BigDecimal vat, BigDecimal total, BigDecimal cap, String rule) {
    InvoiceRuling ruling =
        ruling(offline("2027-02-01T12:00").withAmounts(Option.some(vat), Option.some(total)));

    assertEquals(Option.some(cap), ruling.penaltyCap());
    assertEquals(rule, decides("penalty-cap", ruling));
  }

  @Test
  void ust_1_where_no_vat_is_given_the_total_decides() {
    InvoiceRuling ruling =
        ruling(
            offline("2027-02-01T12:00")
                .withAmounts(Option.none(), Option.some(new BigDecimal("100.00"))));

    assertEquals(Option.some(new BigDecimal("18.70")), ruling.penaltyCap());
  }

  @Test
  void ust_1_without_amounts_no_cap_is_invented() {
    InvoiceRuling ruling = ruling(offline("2027-02-01T12:00"));

    assertEquals(Option.none(), ruling.penaltyCap());
    assertEquals("vat/106ni/1/bez-kwot", decides("penalty-cap", ruling));
  }
}
