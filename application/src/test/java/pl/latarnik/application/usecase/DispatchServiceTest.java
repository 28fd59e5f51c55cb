package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.News;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.Rejection;

class DispatchServiceTest {

  private static final Dispatch.Order ALL = Dispatch.Order.all(Duration.ofMinutes(10));
  private static final int MANY = 60;

  private final Office office = new Office();

  @Test
  @Tag("U01")
  @Tag("K06")
  void a_small_backlog_goes_one_by_one_to_number_and_upo() {
    List<InvoiceId> ids = offline(5);
    java.util.List<News> told = new java.util.ArrayList<>();

    Dispatch.Report report =
        office.dispatch(
            office.ksef().gateway(),
            office.ksef().batch(),
            ALL,
            DispatchParts.Settings.USUAL,
            told::add);

    assertEquals(List.fill(5, End.DONE), report.outcomes().map(Outcome::end));
    assertEquals(Option.none(), report.wall());
    assertTrue(told.contains(new News.Sending(1, 1, 5, false)), told.toString());
    assertTrue(told.contains(new News.Sending(5, 5, 5, false)), told.toString());
    ids.forEach(id -> assertEquals(1, office.timesHeld(id)));
  }

  @Test
  @Tag("K13")
  @Tag("N-07")
  void a_large_backlog_goes_in_one_batch() {
    List<InvoiceId> ids = offline(MANY);
    java.util.List<News> told = new java.util.ArrayList<>();

    Dispatch.Report report =
        office.dispatch(
            office.ksef().gateway(),
            office.ksef().batch(),
            ALL,
            DispatchParts.Settings.USUAL,
            told::add);

    assertEquals(List.fill(MANY, End.DONE), report.outcomes().map(Outcome::end));
    assertTrue(told.contains(new News.Sending(1, MANY, MANY, true)), told.toString());
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @ParameterizedTest
  @EnumSource(KilledBatches.Moment.class)
  @Tag("P-06")
  @Tag("S02")
  void a_kill_at_any_moment_of_a_batch_neither_loses_nor_doubles_an_invoice(
      KilledBatches.Moment moment) {
    List<InvoiceId> ids = offline(MANY);

    assertThrows(
        KilledGateway.Killed.class,
        () ->
            office.dispatch(
                office.ksef().gateway(), new KilledBatches(office.ksef().batch(), moment), ALL));
    Dispatch.Report report = office.dispatch();

    assertEquals(List.fill(MANY, End.DONE), report.outcomes().map(Outcome::end));
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @Test
  @Tag("N-06")
  void of_a_batch_in_which_each_third_is_refused_the_others_are_accepted() {
    List<InvoiceId> ids = offline(MANY);
    Rejection reason = new Rejection(450, "Błąd weryfikacji", List.of("P_13_1"));
    List.range(0, MANY)
        .filter(i -> i % 3 == 0)
        .forEach(
            i ->
                office
                    .ksef()
                    .bend(InvoiceHash.from(TckInvoices.file(i + 1)), new Fate.Rejected(reason)));

    Dispatch.Report report = office.dispatch();

    assertEquals(MANY / 3, report.outcomes().count(o -> o.end() == End.REJECTED));
    assertEquals(MANY - MANY / 3, report.outcomes().count(o -> o.end() == End.DONE));
    assertEquals(reason, ((Invoice.Rejected) office.invoice(ids.head())).rejection());
  }

  @Test
  @Tag("K12")
  @Tag("F-10")
  void what_ksef_gives_up_goes_again_a_few_times_and_waits_for_the_next_run() {
    InvoiceId id = offline(1).head();
    InvoiceHash hash = InvoiceHash.from(TckInvoices.file(1));
    office.ksef().bend(hash, new Fate.Aborted(new Rejection(550, "Anulowana", List.empty())));

    Dispatch.Report first = office.dispatch();
    assertEquals(End.WAITING, first.outcomes().head().end());
    assertEquals(3, office.timesArrived(id));
    assertEquals(3, office.history(id).count(kind -> kind == DomainEvent.Kind.SUBMISSION_FAILED));

    office.ksef().unbend(hash);
    assertEquals(End.DONE, office.dispatch().outcomes().head().end());
    assertEquals(1, office.timesHeld(id));
  }

  @Test
  @Tag("F-08")
  @Tag("F-36")
  void what_is_not_decided_is_left_in_ksef_and_asked_for_by_the_next_run() {
    InvoiceId id = offline(1).head();
    InvoiceHash hash = InvoiceHash.from(TckInvoices.file(1));
    office.ksef().bend(hash, new Fate.InProgress(150));
    java.time.Instant begun = office.now();

    assertEquals(End.UNDECIDED, office.dispatch().outcomes().head().end());
    assertTrue(
        Duration.between(begun, office.now()).compareTo(Duration.ofMinutes(10)) <= 0,
        office.now().toString());

    office.ksef().unbend(hash);
    assertEquals(End.DONE, office.dispatch().outcomes().head().end());
    assertEquals(1, office.timesArrived(id));
  }

  @Test
  @Tag("F-39")
  @Tag("N-05")
  void without_the_right_the_seller_stops_and_goes_on_once_it_is_back() {
    List<InvoiceId> ids = offline(3);
    KsefFailure denied = new KsefFailure.AccessDenied("missing-permissions");
    office.ksef().refuse(denied);

    Dispatch.Report stopped = office.dispatch();
    assertEquals(Option.some(new Wall.Failed(denied)), stopped.wall());
    assertEquals(List.fill(3, End.WAITING), stopped.outcomes().map(Outcome::end));

    office.ksef().answerAgain();
    assertEquals(List.fill(3, End.DONE), office.dispatch().outcomes().map(Outcome::end));
    ids.forEach(id -> assertEquals(1, office.timesArrived(id)));
  }

  @Test
  @Tag("K10")
  @Tag("F-39")
  void a_right_that_lacks_for_one_invoice_stops_its_seller_and_keeps_the_bytes_waiting() {
    InvoiceId id = offline(1).head();
    InvoiceHash hash = InvoiceHash.from(TckInvoices.file(1));
    office
        .ksef()
        .bend(
            hash,
            new Fate.Rejected(new Rejection(410, "Nieprawidłowy zakres uprawnień", List.empty())));

    Outcome outcome = office.dispatch().outcomes().head();
    assertEquals(End.WAITING, outcome.end());
    assertEquals(KsefFailure.Kind.ACCESS_DENIED, outcome.failure().get().kind());
    assertEquals(1, office.timesArrived(id));

    office.ksef().unbend(hash);
    assertEquals(End.DONE, office.dispatch().outcomes().head().end());
  }

  @Test
  @Tag("K14")
  @Tag("F-15")
  void a_pause_longer_than_the_patience_ends_the_run_with_everything_queued() {
    offline(3);
    office.ksef().throttle(Duration.ofSeconds(3036));

    Dispatch.Report report = office.dispatch();

    assertEquals(List.fill(3, End.WAITING), report.outcomes().map(Outcome::end));
    assertTrue(report.wall().isDefined());
  }

  @Test
  void an_order_of_some_leaves_the_others_alone_and_names_what_is_not_there() {
    List<InvoiceId> ids = offline(3);
    InvoiceId nobody = InvoiceId.from(InvoiceHash.from(TckInvoices.file(999)));

    Dispatch.Report report =
        office.dispatch(
            office.ksef().gateway(),
            office.ksef().batch(),
            new Dispatch.Order(List.of(ids.get(1), nobody), Duration.ofMinutes(1)));

    assertEquals(List.of(End.DONE, End.UNKNOWN), report.outcomes().map(Outcome::end));
    assertEquals(Invoice.Kind.ISSUED, office.invoice(ids.head()).kind());
  }

  private List<InvoiceId> offline(int count) {
    office.cutOff();
    List<InvoiceId> ids =
        List.rangeClosed(1, count).map(n -> office.issue(n).stored().invoice().id());
    office.connect();
    return ids;
  }
}
