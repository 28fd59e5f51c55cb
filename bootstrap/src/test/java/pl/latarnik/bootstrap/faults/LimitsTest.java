package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.in.SubmitInvoice.Step;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/**
 * KSeF's limits in force, over HTTP. Ten thousand invoices go the same way, without the network, in
 * the tests of the application.
 */
class LimitsTest {

  /** More than KSeF takes one by one in an hour. */
  private static final int BACKLOG = 181;

  private static final Duration PATIENCE = Duration.ofHours(2);

  @TempDir Path folder;
  private FaultOffice office;

  @BeforeEach
  void limits_are_in_force() {
    office = new FaultOffice(folder);
    office.keepThePace();
    office.ksef().enforceLimits();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<InvoiceId> issued(String series, int count) {
    return List.rangeClosed(1, count).map(n -> office.offline(series + "/" + n));
  }

  private static List<End> ends(Dispatch.Report report) {
    return report.outcomes().map(Outcome::end).distinct();
  }

  private void isInTime(InvoiceId id) {
    Invoice.Accepted accepted = (Invoice.Accepted) office.invoice(id);
    SubmissionDuty.DueBy duty = (SubmissionDuty.DueBy) accepted.particulars().duty();
    assertFalse(
        PolishTime.dayOf(accepted.acceptance().sentAt()).isAfter(duty.day()), accepted::toString);
  }

  /** Makes steps and waits as it is told, for ten minutes or to the end; returns the questions. */
  private int questionsInTenMinutes(InvoiceId id) {
    Instant end = office.now().plus(Duration.ofMinutes(10));
    int waits = 0;
    while (office.now().isBefore(end)) {
      Step step = office.step(id);
      if (step.next() == Next.DONE) {
        return waits;
      }
      assertFalse(step.next() == Next.STOPPED, step::toString);
      waits += step.next() == Next.WAIT ? 1 : 0;
      office.later(step.pause());
    }
    return waits;
  }

  @Test
  @Tag("F-08")
  @Tag("N-07")
  void an_invoice_that_takes_long_leaves_the_questions_of_the_hour_to_others() {
    InvoiceId slow = office.offline("FV/1");
    office.ksef().fault("F-08", "\"duration\": \"PT2H\"");

    int questions = questionsInTenMinutes(slow);
    assertTrue(questions >= 10 && questions <= 40, questions + " questions in ten minutes");
    assertEquals(Invoice.Kind.SUBMITTED, office.invoice(slow).kind());

    InvoiceId other = office.offline("FV/2");
    questionsInTenMinutes(other);
    office.isInKsefOnce(other);
    assertEquals(0, office.ksef().refusedByLimits());
  }

  private static final String UPO_THROUGH_API = "GET /sessions/{}/invoices/{}/upo";
  private static final String UPO_FROM_STORAGE = "GET /storage/01/upo/{}";
  private static final String LIST = "GET /sessions/{}/invoices";

  private void fetchesUpo(List<InvoiceId> ids) {
    office.ksef().noFaults();
    List.of(UPO_THROUGH_API, UPO_FROM_STORAGE, LIST).forEach(office.ksef()::watch);

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    office.areInKsefOnce(ids);
    assertTrue(office.ksef().seen(UPO_THROUGH_API) <= 5, "few through the API");
    assertTrue(office.ksef().seen(LIST) <= 2, "one list tells all addresses");
  }

  @Test
  @Tag("F-17")
  @Tag("N-07")
  @Tag("S-08")
  void upos_of_an_earlier_process_come_from_the_storage_that_a_list_names_and_not_one_by_one() {
    List<InvoiceId> ids = issued("FV", 12);
    office.ksef().fault("F-17", "\"times\": 0");
    assertEquals(List.of(End.WITHOUT_UPO), ends(office.dispatch(Duration.ofSeconds(5))));
    office.restart();

    fetchesUpo(ids);
  }

  @Test
  @Tag("F-23")
  void links_that_have_expired_meanwhile_are_read_anew() {
    List<InvoiceId> ids = issued("FV", 12);
    office.ksef().fault("F-17", "\"times\": 0");
    assertEquals(List.of(End.WITHOUT_UPO), ends(office.dispatch(Duration.ofSeconds(5))));
    office.later(Duration.ofDays(4));

    fetchesUpo(ids);
  }

  @Test
  @Tag("N-07")
  @Tag("F-15")
  @Tag("K13")
  void a_backlog_goes_by_batch_in_time_without_a_429_and_one_that_comes_is_obeyed() {
    List<InvoiceId> ids = issued("FV", BACKLOG);
    office.ksef().fault("F-15", "\"operation\": \"POST /sessions/batch\"", "\"retryAfter\": 600");
    Instant begun = office.now();

    assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));

    Duration took = Duration.between(begun, office.now());
    assertEquals(1, office.ksef().struck("F-15"));
    assertTrue(took.compareTo(Duration.ofMinutes(10)) >= 0, "it came again after " + took);
    assertTrue(took.compareTo(Duration.ofMinutes(20)) < 0, took.toString());
    assertEquals(0, office.ksef().refusedByLimits(), "an avoidable 429");
    office.areInKsefOnce(ids);
    ids.forEach(this::isInTime);
    assertEquals(List.of(1), office.timesArrived(ids).distinct());
  }

  @Test
  @Tag("N-07")
  @Tag("K13")
  void many_small_runs_keep_the_pace_as_one_does() {
    List<InvoiceId> ids = List.empty();
    for (String series : List.of("A", "B", "C", "D", "E")) {
      ids = ids.appendAll(issued(series, 9));
      assertEquals(List.of(End.DONE), ends(office.dispatch(PATIENCE)));
    }

    assertEquals(0, office.ksef().refusedByLimits(), "an avoidable 429");
    office.areInKsefOnce(ids);
  }

  @Test
  @Tag("N-06")
  @Tag("F-03")
  void many_conflicts_hold_up_neither_one_another_nor_what_is_accepted() {
    try (FaultOffice other = office.beside()) {
      List.rangeClosed(1, 24).forEach(n -> other.offline("FV/" + n, "Inna treść"));
      other.keepThePace();
      other.dispatch(PATIENCE);
      office.later(Duration.ofHours(1));
    }
    List<InvoiceId> ids = issued("FV", 48);

    Dispatch.Report report = office.dispatch(Duration.ofMinutes(10));

    assertEquals(
        Map.of(End.REJECTED, 24, End.DONE, 24),
        report.outcomes().groupBy(Outcome::end).mapValues(List::size).toJavaMap(),
        report.wall()::toString);
    office.areInKsefOnce(ids.drop(24));
    assertEquals(0, office.ksef().refusedByLimits(), "an avoidable 429");
  }
}
