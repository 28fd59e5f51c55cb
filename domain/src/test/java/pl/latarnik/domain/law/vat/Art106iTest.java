package pl.latarnik.domain.law.vat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.vat.Cases.at;
import static pl.latarnik.domain.law.vat.Cases.decides;
import static pl.latarnik.domain.law.vat.Cases.offline;
import static pl.latarnik.domain.law.vat.Cases.ruling;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.domain.dates.IssueTimeliness;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceRuling;

class Art106iTest {

  private static final Readings MOVED =
      new Readings(false, false, false, true, Art106ni.W_MOCY_OD, Option.none());

  @ParameterizedTest(name = "supply {0} -> {1}")
  @CsvSource({
    "2026-10-01, 2026-11-15",
    "2026-10-31, 2026-11-15",
    "2026-12-31, 2027-01-15",
    "2027-01-31, 2027-02-15",
    "2026-07-08, 2026-08-15"
  })
  @Tag("M09")
  void ust_1_the_fifteenth_of_the_next_month_stays_where_it_falls(
      LocalDate supply, LocalDate last) {
    InvoiceRuling ruling = ruling(offline("2026-10-09T10:00").withSupply(supply));

    assertEquals(Option.some(last), ruling.issueBy());
    assertEquals("vat/106i/1", decides("issue-by", ruling));
  }

  @ParameterizedTest(name = "supply {0} -> {1}")
  @CsvSource({"2026-10-31, 2026-11-16", "2026-07-08, 2026-08-17", "2026-09-30, 2026-10-15"})
  void ust_1_przesuniety_by_parameter_it_moves_from_a_saturday_or_holiday(
      LocalDate supply, LocalDate last) {
    InvoiceRuling ruling = ruling(offline("2026-10-09T10:00").withSupply(supply), MOVED);

    assertEquals(Option.some(last), ruling.issueBy());
    assertEquals("vat/106i/1/przesuniety", decides("issue-by", ruling));
  }

  @ParameterizedTest(name = "P_1 {0}: {1}")
  @CsvSource({"2026-10-15T23:59, ON_TIME", "2026-10-16T00:00, LATE"})
  @Tag("M09")
  void ust_1_offline_p1_is_compared_with_the_last_day(String issued, IssueTimeliness expected) {
    InvoiceRuling ruling = ruling(offline(issued).withSupply(LocalDate.of(2026, 9, 30)));

    assertEquals(Option.some(expected), ruling.issueTimeliness());
  }

  @Test
  @Tag("M09")
  void ust_1_sending_an_offline_invoice_later_does_not_break_it() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-15T20:00")
                .withSupply(LocalDate.of(2026, 9, 30))
                .withSent(at("2026-10-16T09:00")));

    assertEquals(Option.some(IssueTimeliness.ON_TIME), ruling.issueTimeliness());
  }

  @Test
  @Tag("M09")
  void ust_1_stands_apart_from_the_sending_for_which_an_online_invoice_has_no_term() {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-16T10:00")
                .with(Intent.ONLINE)
                .withSent(at("2026-10-16T10:01"))
                .withSupply(LocalDate.of(2026, 9, 30)));

    assertEquals(Option.some(IssueTimeliness.LATE), ruling.issueTimeliness());
    assertEquals(new SubmissionDuty.NoTerm(Option.none()), ruling.duty());
  }

  @ParameterizedTest(name = "supply {0}: {1}")
  @CsvSource({"2026-12-08, ON_TIME", "2026-12-09, TOO_EARLY"})
  void ust_7_the_sixtieth_day_before_the_supply_is_the_first(
      LocalDate supply, IssueTimeliness expected) {
    InvoiceRuling ruling = ruling(offline("2026-10-09T10:00").withSupply(supply));

    assertEquals(Option.some(expected), ruling.issueTimeliness());
  }

  @Test
  void without_a_day_of_supply_nothing_is_said_of_the_term() {
    InvoiceRuling ruling = ruling(offline("2026-10-09T10:00"));

    assertEquals(Option.none(), ruling.issueBy());
    assertEquals(Option.none(), ruling.issueTimeliness());
  }
}
