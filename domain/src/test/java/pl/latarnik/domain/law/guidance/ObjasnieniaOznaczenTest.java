package pl.latarnik.domain.law.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.domain.law.ReviewFlag.ACCEPTED_DURING_OUTAGE;
import static pl.latarnik.domain.law.ReviewFlag.AMBIGUOUS_106NHA;
import static pl.latarnik.domain.law.ReviewFlag.BATCH_MIDNIGHT;
import static pl.latarnik.domain.law.ReviewFlag.CONCURRENT_OUTAGES;
import static pl.latarnik.domain.law.ReviewFlag.IMPOSSIBLE_WINDOW;
import static pl.latarnik.domain.law.ReviewFlag.RECEIPT_CONFLICT;
import static pl.latarnik.domain.law.ReviewFlag.REVIEW;
import static pl.latarnik.domain.law.ReviewFlag.STATUTE_GAP;
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
import io.vavr.collection.Set;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.domain.invoice.BuyerCategory;
import pl.latarnik.domain.issuance.Intent;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/** Each flag in a case that raises it and in the nearest one that does not. */
class ObjasnieniaOznaczenTest {

  private static final Set<ReviewFlag> NONE = HashSet.empty();

  private static InvoiceCase batch(String opened, String uploaded) {
    return offline("2026-10-07T22:00")
        .with(Intent.ONLINE)
        .withSent(at(opened))
        .withUploaded(at(uploaded));
  }

  private static InvoiceCase unavailable(String totalFailure) {
    return offline("2026-10-05T23:00")
        .with(
            announced(
                over(NIEDOSTEPNOSC, "2026-10-05T22:00", "2026-10-06T04:00"),
                over(AWARIA, "2026-10-06T10:00", "2026-10-08T10:00"),
                open(AWARIA_CALKOWITA, totalFailure)));
  }

  private static InvoiceCase caughtByFailure() {
    return offline("2026-10-05T12:00")
        .with(announced(over(AWARIA, "2026-10-06T09:00", "2026-10-06T18:00")))
        .withSent(at("2026-10-08T10:00"))
        .withNumber(at("2026-10-08T10:01"));
  }

  @ParameterizedTest(name = "unavailable until {0}")
  @CsvSource({"2026-10-13T00:00, true", "2026-10-12T23:59, false"})
  void zd_impossible_window_where_the_whole_rest_of_the_term_is_covered(
      String until, boolean raised) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-09T20:15")
                .with(
                    announced(
                        over(NIEDOSTEPNOSC, "2026-10-09T20:30", until)
                            .announcedAt(at("2026-10-09T20:30")))));

    assertEquals(raised ? HashSet.of(IMPOSSIBLE_WINDOW) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "failure announced {0}")
  @CsvSource({"2026-10-07T00:00, true", "2026-10-06T23:59, false"})
  void zd_ambiguous_106nha_where_the_failure_came_after_the_term(String from, boolean raised) {
    InvoiceRuling ruling =
        ruling(offline("2026-10-05T12:00").with(announced(over(AWARIA, from, "2026-10-08T18:00"))));

    assertEquals(raised ? HashSet.of(AMBIGUOUS_106NHA) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "total failure announced {0}")
  @CsvSource({"2026-10-07T23:59, false", "2026-10-08T00:00, true"})
  void zd_statute_gap_where_the_term_of_106nh_ust_2_had_run_out(String from, boolean raised) {
    InvoiceRuling ruling = ruling(unavailable(from));

    assertEquals(raised ? HashSet.of(STATUTE_GAP) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "opened {0}, uploaded {1}")
  @CsvSource({
    "2026-10-07T23:58, 2026-10-08T00:00, true",
    "2026-10-07T23:58, 2026-10-07T23:59:59, false"
  })
  void zd_batch_midnight_where_the_upload_falls_on_a_later_day(
      String opened, String uploaded, boolean raised) {
    InvoiceRuling ruling = ruling(batch(opened, uploaded));

    assertEquals(raised ? HashSet.of(BATCH_MIDNIGHT) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "unavailable until {0}")
  @CsvSource({"2026-10-05T12:00:01, true", "2026-10-05T12:00, false"})
  void zd_concurrent_outages_where_both_were_in_force_at_issue(String until, boolean raised) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T12:00")
                .with(
                    announced(
                        over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00"),
                        over(NIEDOSTEPNOSC, "2026-10-05T08:00", until))));

    assertEquals(raised ? HashSet.of(CONCURRENT_OUTAGES) : NONE, ruling.flags());
    assertEquals("vat/106nf/1", decides("mode", ruling));
  }

  @ParameterizedTest(name = "sent {0}")
  @CsvSource({"2026-10-05T12:05, true", "2026-10-05T08:59, false"})
  void zd_accepted_during_outage_where_it_got_a_number_sent_online_meanwhile(
      String sent, boolean raised) {
    InvoiceRuling ruling =
        ruling(
            offline("2026-10-05T08:30")
                .with(Intent.ONLINE)
                .with(announced(over(AWARIA, "2026-10-05T09:00", "2026-10-05T18:00")))
                .withSent(at(sent))
                .withNumber(at("2026-10-05T12:06")));

    assertEquals(raised ? HashSet.of(ACCEPTED_DURING_OUTAGE) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "handed over {0} to {1}")
  @CsvSource({
    "2026-10-07, KRAJOWY, true",
    "2026-10-08, KRAJOWY, false",
    "2026-10-07, KONSUMENT, false"
  })
  void zd_receipt_conflict_where_a_domestic_buyer_had_it_before_the_day_of_the_number(
      LocalDate handedOver, BuyerCategory buyer, boolean raised) {
    InvoiceRuling ruling = ruling(caughtByFailure().with(buyer).withHandOver(handedOver));

    assertEquals(raised ? HashSet.of(RECEIPT_CONFLICT) : NONE, ruling.flags());
  }

  @ParameterizedTest(name = "total failure announced {0}")
  @CsvSource({"2026-10-07T00:00, true", "2026-10-06T23:59, false"})
  void zd_review_where_the_total_failure_came_after_the_missed_term(String from, boolean raised) {
    InvoiceRuling ruling =
        ruling(offline("2026-10-05T12:00").with(announced(open(AWARIA_CALKOWITA, from))));

    assertEquals(raised ? HashSet.of(REVIEW) : NONE, ruling.flags());
  }

  @ParameterizedTest
  @EnumSource(ReviewFlag.class)
  void every_flag_is_a_question_of_its_own_and_an_ordinary_invoice_raises_none(ReviewFlag flag) {
    String question = "flag/" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');

    InvoiceRuling ruling = ruling(offline("2026-10-05T12:00").withSent(at("2026-10-06T09:00")));

    assertEquals(question.replace("flag/", "oznaczenie/") + "/nie", decides(question, ruling));
  }

  @Test
  void a_flag_rests_on_a_reading_of_our_own() {
    assertEquals(Confidence.OWN_READING, ObjasnieniaOznaczen.ZD_REVIEW.basis().confidence());
  }
}
