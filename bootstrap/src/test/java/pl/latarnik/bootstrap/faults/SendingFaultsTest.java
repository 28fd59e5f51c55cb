package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/** Faults while an invoice is sent: what is not known is asked for, never sent blindly again. */
class SendingFaultsTest {

  @TempDir Path folder;
  private FaultOffice office;

  @BeforeEach
  void open() {
    office = new FaultOffice(folder);
  }

  @AfterEach
  void close() {
    office.ksef().allHaveStruck();
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CUT", "HANG"})
  @Tag("F-01")
  @Tag("F-02")
  @Tag("K11")
  void an_invoice_whose_answer_was_lost_is_unknown_found_by_its_hash_and_sent_once(String how) {
    office.waitsLittle();
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-01", "\"how\": \"" + how + "\"");

    assertInstanceOf(KsefFailure.OutcomeUnknown.class, office.failure(id));
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind(), "unknown is called unknown");
    office.restart();
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id), "it was asked for, not sent again");
    office.isInKsefOnce(id);
  }

  /** KSeF's denial of a session (21173) was seen to pass (F-06); it is not believed at once. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("F-16")
  @Tag("K11")
  void what_left_unanswered_in_a_session_that_ksef_denies_is_sent_again_after_a_day(
      boolean byDispatch) {
    office.sendAgainAndAgain(office.offline("FV/1"));
    InvoiceId id = office.offline("FV/2");
    office.ksef().fault("F-16", "\"operation\": \"send\"");
    assertInstanceOf(KsefFailure.OutcomeUnknown.class, office.failure(id));
    office.ksefBeginsAnew();

    goesOn(id, byDispatch);
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind(), "unknown is called unknown");
    office.later(Duration.ofHours(25));
    goesOn(id, byDispatch);

    office.isInKsefOnce(id);
  }

  private void goesOn(InvoiceId id, boolean byDispatch) {
    if (byDispatch) {
      var unused = office.dispatch(Duration.ofMinutes(1));
    } else {
      office.send(id);
    }
  }

  @Test
  @Tag("F-01")
  @Tag("N-02")
  void while_one_answer_never_comes_the_others_go_on() {
    office.waitsLittle();
    List<InvoiceId> ids = List.of("FV/1", "FV/2", "FV/3").map(office::offline);
    office.ksef().fault("F-01", "\"how\": \"HANG\"");

    Dispatch.Report report = office.dispatch(Duration.ofMinutes(5));

    assertEquals(List.fill(3, Dispatch.End.DONE), report.outcomes().map(it -> it.end()));
    assertEquals(1, office.ksef().struck("F-01"));
    assertEquals(List.fill(3, 1), office.timesArrived(ids));
    office.areInKsefOnce(ids);
  }

  @Test
  @Tag("F-02")
  void bytes_that_ksef_has_by_another_way_are_adopted() {
    InvoiceId id = office.offline("FV/1");
    office.send(id);
    // Another installation of the same company, with a store of its own, sends the same file.
    try (FaultOffice other = office.beside()) {
      InvoiceId same = other.offline("FV/1");
      other.sendAgainAndAgain(same);

      assertEquals(1, other.timesAccepted(same));
      Invoice.Accepted adopted = assertInstanceOf(Invoice.Accepted.class, other.invoice(same));
      assertEquals(
          ((Invoice.Accepted) office.invoice(id)).acceptance().number(),
          adopted.acceptance().number());
      assertTrue(adopted.upo().isDefined());
    }
  }

  @Test
  @Tag("F-03")
  @Tag("N-06")
  void the_same_number_with_other_bytes_is_a_conflict_for_a_person() {
    office.send(office.offline("FV/1"));
    try (FaultOffice other = office.beside()) {
      InvoiceId rival = other.offline("FV/1", "Inna treść");

      assertEquals(Next.DONE, other.send(rival).next());

      Invoice.Rejected rejected =
          assertInstanceOf(Invoice.Rejected.class, other.invoice(rival), "never marked as sent");
      assertEquals(440, rejected.rejection().code());
      assertEquals(0, other.timesAccepted(rival));
    }
  }

  @Test
  @Tag("F-08")
  void an_invoice_that_is_stuck_for_hours_is_asked_for_and_never_sent_again() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-08", "\"duration\": \"PT2H\"");

    for (int asked = 0; asked < 5; asked++) {
      assertEquals(Next.WAIT, office.step(id).next());
    }
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    office.later(Duration.ofHours(3));
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"550", "500"})
  @Tag("F-10")
  void what_ksef_cancelled_is_sent_again_with_the_same_bytes(String code) {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-10", "\"code\": \"" + code + "\"");

    office.sendAgainAndAgain(id);

    assertEquals(2, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-11")
  void what_ksef_could_not_decipher_is_sent_again_in_a_new_session() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-11");

    office.sendAgainAndAgain(id);

    assertEquals(2, office.sessionsWith(id));
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-12")
  void a_session_with_a_wrong_key_is_left_for_a_new_one() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-12");

    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-13")
  void a_key_that_was_exchanged_is_fetched_again() {
    InvoiceId first = office.offline("FV/1");
    office.send(first);
    office.restart();
    InvoiceId id = office.offline("FV/2");
    office.ksef().fault("F-13");

    office.sendAgainAndAgain(id);

    office.isInKsefOnce(first);
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-15")
  void a_pause_that_ksef_asks_for_is_kept_as_the_header_says() {
    office.keepThePace();
    InvoiceId id = office.offline("FV/1");
    office
        .ksef()
        .fault(
            "F-15", "\"operation\": \"POST /sessions/online/{}/invoices\"", "\"retryAfter\": 3036");

    KsefFailure.Throttled throttled =
        assertInstanceOf(KsefFailure.Throttled.class, office.failure(id));
    assertTrue(throttled.pause().toSeconds() >= 3_036, throttled.toString());
    assertInstanceOf(KsefFailure.Throttled.class, office.failure(id), "it is not called meanwhile");
    office.restart();
    assertInstanceOf(KsefFailure.Throttled.class, office.failure(id), "nor by the next run");
    assertEquals(1, office.ksef().struck("F-15"));
    assertEquals(0, office.timesArrived(id));
    office.later(Duration.ofHours(2));
    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /sessions/online",
        "POST /sessions/online/{}/invoices",
        "GET /sessions/{}/invoices/{}",
        "GET /storage/01/upo/{}"
      })
  @Tag("F-16")
  void a_page_of_the_front_is_no_answer_wherever_it_comes(String operation) {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-16", "\"operation\": \"" + operation + "\"", "\"times\": 2");

    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-29")
  void a_session_that_runs_out_of_time_is_followed_by_another() {
    InvoiceId first = office.offline("FV/1");
    InvoiceId second = office.offline("FV/2");
    office.send(first);
    office.ksef().fault("F-29");

    office.sendAgainAndAgain(second);

    assertEquals(2, office.sessionsWith(first, second));
    office.isInKsefOnce(first);
    office.isInKsefOnce(second);
  }

  @Test
  @Tag("F-30")
  void a_session_that_is_unavailable_for_a_while_is_tried_again() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-30", "\"times\": 2");

    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-36")
  void taken_in_and_unprocessed_for_half_an_hour_it_stays_sent_and_is_not_doubled() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-36", "\"duration\": \"PT30M\"");

    for (int asked = 0; asked < 5; asked++) {
      assertEquals(Next.WAIT, office.step(id).next());
    }
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(id).kind());
    office.later(Duration.ofMinutes(31));
    office.sendAgainAndAgain(id);

    assertEquals(1, office.timesArrived(id));
    office.isInKsefOnce(id);
  }

  @Test
  @Tag("F-39")
  @Tag("N-05")
  void rights_that_were_withdrawn_stop_the_sending_until_they_are_back() {
    InvoiceId id = office.offline("FV/1");
    office.ksef().fault("F-39", "\"times\": 0");

    assertInstanceOf(KsefFailure.AccessDenied.class, office.failure(id));
    assertEquals(Invoice.Kind.ISSUED, office.invoice(id).kind(), "it waits");
    office.ksef().noFaults();
    office.later(Duration.ofHours(1));
    office.sendAgainAndAgain(id);

    office.isInKsefOnce(id);
  }
}
