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
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/** Faults while a backlog goes in one archive: the session's state decides, not the answer. */
class BatchFaultsTest {

  /** More than KSeF takes one by one in a minute, so that they go in an archive. */
  private static final int BACKLOG = 31;

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  @TempDir Path folder;
  private FaultOffice office;
  private List<InvoiceId> ids = List.empty();

  @BeforeEach
  void a_backlog_waits() {
    office = new FaultOffice(folder);
    ids = List.rangeClosed(1, BACKLOG).map(n -> office.offline("FV/" + n));
  }

  @AfterEach
  void close() {
    office.ksef().allHaveStruck();
    office.close();
  }

  private void allAreInKsefOnce() {
    office.areInKsefOnce(ids);
  }

  /** The bytes never went a second time. */
  private void allArrivedOnce() {
    assertEquals(List.of(1), office.timesArrived(ids).distinct(), "sent again");
  }

  private void allAre(Invoice.Kind kind) {
    assertEquals(List.of(kind), ids.map(id -> office.invoice(id).kind()).distinct());
  }

  private static List<End> ends(Dispatch.Report report) {
    return report.outcomes().map(Outcome::end).distinct();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "502", "CUT", "HANG"})
  @Tag("F-05")
  void a_closing_without_an_answer_is_asked_for_and_the_archive_goes_once(String how) {
    office.waitsLittle();
    office.ksef().fault("F-05", "\"how\": \"" + how + "\"");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(1, office.ksef().struck("F-05"));
    allArrivedOnce();
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-06")
  void a_closing_that_finds_no_session_is_repeated_in_the_same_session() {
    office.ksef().fault("F-06", "\"times\": 2");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(2, office.ksef().struck("F-06"));
    allArrivedOnce();
    allAreInKsefOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"440", "100"})
  @Tag("F-07")
  void a_batch_that_is_called_cancelled_for_hours_is_unknown_and_not_sent_again(String code) {
    office.ksef().fault("F-07", "\"code\": \"" + code + "\"", "\"duration\": \"PT3H\"");

    assertEquals(List.of(End.UNDECIDED), ends(office.dispatch(PATIENCE)));
    allAre(Invoice.Kind.SUBMITTED);
    office.later(Duration.ofHours(4));
    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    allArrivedOnce();
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-07")
  void of_a_batch_without_one_right_invoice_as_it_is_called_the_list_tells_the_truth() {
    office.ksef().fault("F-07", "\"code\": \"445\"", "\"duration\": \"PT3H\"");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    allArrivedOnce();
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-04")
  @Tag("F-07")
  @Tag("F-02")
  void a_duplicate_that_names_the_wrong_session_is_found_in_our_own_register() {
    office.ksef().fault("F-07", "\"code\": \"440\"", "\"duration\": \"PT25H\"");
    office.ksef().fault("F-04");
    office.dispatch(PATIENCE);
    allAre(Invoice.Kind.SUBMITTED);

    // Called cancelled for a day, the batch is given up, and its invoices go again.
    office.later(Duration.ofHours(24));
    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(List.of(2), office.timesArrived(ids).distinct());
    assertTrue(office.ksef().struck("F-04") > 0);
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-04")
  @Tag("S-08")
  void a_duplicate_that_names_the_wrong_session_is_found_where_another_store_has_sent_it() {
    office.ksef().fault("F-04");
    try (FaultOffice other = office.beside()) {
      ids.map(id -> office.invoice(id).particulars().facts().number().text())
          .forEach(other::offline);
      assertEquals(List.of(End.DONE), ends(other.dispatch(PATIENCE)));
    }

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertTrue(office.ksef().struck("F-04") > 0);
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-09")
  void a_session_that_seems_to_stand_still_gives_numbers_and_upo_all_the_same() {
    office.ksef().fault("F-09", "\"duration\": \"PT12H\"");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(1, office.ksef().struck("F-09"));
    allArrivedOnce();
    allAreInKsefOnce();
  }

  @Test
  @Tag("F-40")
  void a_part_that_the_storage_refuses_goes_again_or_in_a_new_session() {
    office.ksef().fault("F-40", "\"times\": 2");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(2, office.ksef().struck("F-40"));
    allArrivedOnce();
    allAreInKsefOnce();
  }

  @ParameterizedTest
  @ValueSource(strings = {"F-12", "F-14"})
  @Tag("F-12")
  @Tag("F-14")
  void an_archive_with_a_key_that_ksef_cannot_unwrap_goes_again_in_a_new_session(String fault) {
    office.ksef().fault(fault, "\"operation\": \"POST /sessions/batch\"");

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    assertEquals(1, office.ksef().struck(fault));
    allAreInKsefOnce();
  }

  @Test
  @Tag("N-06")
  @Tag("F-03")
  void of_a_batch_with_each_third_refused_none_is_forgotten() {
    List<InvoiceId> refused = ids.zipWithIndex().filter(it -> it._2() % 3 == 0).map(it -> it._1());
    try (FaultOffice other = office.beside()) {
      refused
          .map(id -> office.invoice(id).particulars().facts().number().text())
          .map(number -> other.offline(number, "Inna treść"))
          .forEach(other::send);
    }

    Dispatch.Report report = office.dispatch(PATIENCE);

    assertEquals(BACKLOG, report.outcomes().size());
    for (Outcome outcome : report.outcomes()) {
      if (refused.contains(outcome.id())) {
        Invoice.Rejected rejected =
            assertInstanceOf(
                Invoice.Rejected.class,
                office.invoice(outcome.id()),
                outcome + " " + report.wall());
        assertEquals(End.REJECTED, outcome.end());
        assertEquals(440, rejected.rejection().code());
        assertTrue(rejected.rejection().details().head().contains("Duplikat"), "the reason");
        assertEquals(0, office.timesAccepted(outcome.id()));
      } else {
        assertEquals(End.DONE, outcome.end());
        office.isInKsefOnce(outcome.id());
      }
    }
    assertEquals(List.of(), ends(office.dispatch(PATIENCE)), "nothing is left to do");
  }
}
