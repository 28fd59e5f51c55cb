package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.in.IssueInvoice;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Invoice;

/** Faults in KSeF's answers and clock: tolerated, or refused and asked for again. */
class AnswerFaultsTest {

  /** Half past midnight on Wednesday in Warsaw, still Tuesday by UTC. */
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-11-17T23:30:00Z");

  private static final LocalDate WED_2026_11_18 = LocalDate.of(2026, 11, 18);

  @TempDir Path folder;

  private void isSentThrough(String fault, String... more) {
    try (FaultOffice office = new FaultOffice(folder)) {
      InvoiceId id = office.offline("FV/1");
      office.ksef().fault(fault, more);

      office.sendAgainAndAgain(id);

      office.isInKsefOnce(id);
      assertEquals(1, office.timesArrived(id));
      office.ksef().allHaveStruck();
    }
  }

  @Test
  @Tag("F-17")
  void a_page_instead_of_the_upo_is_not_taken_for_one() {
    isSentThrough("F-17", "\"times\": 3");
  }

  @Test
  @Tag("F-19")
  void an_unexpected_error_of_a_question_is_asked_again() {
    isSentThrough("F-19", "\"times\": 3");
  }

  @Test
  @Tag("F-20")
  void a_token_that_is_not_renewed_is_followed_by_a_login() {
    try (FaultOffice office = new FaultOffice(folder)) {
      office.send(office.offline("FV/1"));
      office.ksef().fault("F-20");
      office.later(Duration.ofHours(1));
      InvoiceId id = office.offline("FV/2");

      office.sendAgainAndAgain(id);

      office.ksef().allHaveStruck();
      office.isInKsefOnce(id);
    }
  }

  @Test
  @Tag("F-23")
  void a_late_upo_is_fetched_when_it_is_there() {
    isSentThrough("F-23", "\"times\": 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"F-24", "F-25", "F-33"})
  @Tag("F-24")
  @Tag("F-25")
  @Tag("F-33")
  void what_an_answer_lacks_or_adds_keeps_no_invoice(String fault) {
    isSentThrough(fault, "\"times\": 0");
  }

  @Test
  @Tag("F-33")
  void what_ksef_warns_of_is_told_once_a_code() {
    try (FaultOffice office = new FaultOffice(folder)) {
      office.keepThePace();
      office.ksef().fault("F-33", "\"times\": 0");
      InvoiceId id = office.offline("FV/1");
      office.sendAgainAndAgain(id);

      assertEquals(
          List.of("xml-002", "sig-001", "zzz-999"),
          office.desk().tellWarnings().tell().map(it -> it.warning().code()));
      office.sendAgainAndAgain(office.offline("FV/2"));
      assertEquals(List.empty(), office.desk().tellWarnings().tell(), "they were told");
      office.isInKsefOnce(id);
    }
  }

  @Test
  @Tag("F-34")
  void members_and_values_that_nobody_knows_are_tolerated() {
    isSentThrough("F-34", "\"times\": 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENUMS", "FIELDS", "COUNTS"})
  @Tag("F-34")
  void members_and_values_that_stay_unknown_are_tolerated(String what) {
    isSentThrough("F-34", "\"what\": \"" + what + "\"", "\"times\": 0");
  }

  @Test
  @Tag("F-34")
  @Tag("U03")
  void a_mode_that_nobody_knows_is_kept_as_unknown_beside_the_number_and_is_told() {
    try (FaultOffice office = new FaultOffice(folder)) {
      office.ksef().fault("F-34", "\"what\": \"ENUMS\"", "\"times\": 0");
      InvoiceId id = office.offline("FV/1");
      InvoiceId other = office.offline("FV/2");
      office.sendAgainAndAgain(id);
      office.dispatch(Duration.ofMinutes(5));
      office.restart();

      for (InvoiceId each : List.of(id, other)) {
        office.isInKsefOnce(each);
        Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(each);
        assertEquals(SendingMode.UNKNOWN, accepted.acceptance().mode());
        assertEquals(Option.some(SendingMode.UNKNOWN), accepted.unexpectedMode());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXCEPTION", "PROBLEM", "EMPTY"})
  @Tag("F-35")
  void an_error_in_any_form_is_an_error_and_passes(String form) {
    isSentThrough(
        "F-35", "\"form\": \"" + form + "\"", "\"operation\": \"GET /sessions/{}/invoices/{}\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {-120, 120})
  @Tag("F-26")
  void a_server_with_another_clock_takes_login_and_invoice(int seconds) {
    isSentThrough("F-26", "\"seconds\": " + seconds);
  }

  @Test
  @Tag("F-26")
  @Tag("P-14")
  void the_day_is_the_day_in_warsaw_while_it_is_yesterday_by_utc() {
    try (FaultOffice office = new FaultOffice(folder, AFTER_MIDNIGHT)) {
      InvoiceId id = office.prepared("FV/1");
      assertEquals(WED_2026_11_18, office.invoice(id).particulars().facts().issueDate().day());

      office.sendAgainAndAgain(id);

      office.isInKsefOnce(id);
    }
  }

  @Test
  @Tag("F-27")
  void an_offline_invoice_is_sent_as_one_on_a_later_day() {
    try (FaultOffice office = new FaultOffice(folder)) {
      InvoiceId id = office.offline("FV/1");
      office.later(Duration.ofDays(1));

      office.sendAgainAndAgain(id);

      office.isInKsefOnce(id);
      assertTrue(office.ksef().held().get(0).get("offlineMode").asBoolean());
      assertEquals("Offline", office.ksef().held().get(0).get("mode").asText());
    }
  }

  @Test
  @Tag("F-28")
  void an_invoice_of_tomorrow_is_refused_before_ksef_sees_it() {
    try (FaultOffice office = new FaultOffice(folder)) {
      assertInstanceOf(
          IssueInvoice.Refusal.NotValid.class,
          office
              .tryToIssue(
                  SampleFiles.file(Nip.of(FaultOffice.SELLER), "FV/1", WED_2026_11_18.plusDays(1)),
                  Option.none())
              .getLeft());
      assertTrue(office.ksef().held().isEmpty());
    }
  }

  @Test
  @Tag("F-21")
  void a_login_that_is_refused_for_good_certificates_is_not_tried_without_end() {
    try (FaultOffice office = new FaultOffice(folder)) {
      InvoiceId id = office.offline("FV/1");
      office.ksef().fault("F-21", "\"times\": 0");

      for (int tries = 0; tries < 5; tries++) {
        assertInstanceOf(KsefFailure.AccessDenied.class, office.failure(id));
      }
      assertEquals(1, office.ksef().struck("F-21"), "it logs in once, and not again at once");
      assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "it waits");
      office.ksef().noFaults();
      office.sendAgainAndAgain(id);

      office.isInKsefOnce(id);
    }
  }

  @Test
  @Tag("N-05")
  void a_revoked_login_stops_the_sending_and_says_so() {
    try (FaultOffice office = new FaultOffice(folder)) {
      InvoiceId id = office.offline("FV/1");
      office.ksef().revoke(office.loginSerial());

      assertInstanceOf(KsefFailure.AccessDenied.class, office.failure(id));

      assertEquals(0, office.timesArrived(id));
      assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind());
    }
  }
}
