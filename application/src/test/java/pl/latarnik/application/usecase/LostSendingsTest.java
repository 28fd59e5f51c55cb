package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static pl.latarnik.application.usecase.Bent.bent;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.in.Dispatch.End;
import pl.latarnik.application.port.in.Dispatch.Outcome;
import pl.latarnik.application.port.in.SubmitInvoice.Next;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Sendings whose answer was lost: none is doubled, and none is taken for somebody else's. */
class LostSendingsTest {

  private static final Dispatch.Order ALL = Dispatch.Order.all(Duration.ofMinutes(10));

  private final Office office = new Office();

  @Test
  @Tag("K11")
  @Tag("F-02")
  @Tag("F-06")
  @Tag("F-18")
  @Tag("F-35")
  @Tag("F-39")
  @Tag("N-05")
  void what_keeps_us_from_asking_whose_bytes_a_duplicate_has_never_makes_it_a_conflict() {
    for (KsefFailure failure :
        List.of(
            new KsefFailure.AccessDenied("HTTP 403, text/html; all traffic is stopped"),
            new KsefFailure.AccessDenied(KsefFailure.Barred.KIND_OF_REQUEST, "403"),
            new KsefFailure.AccessDenied(KsefFailure.Barred.THING, "403"),
            new KsefFailure.SessionOver("21173 Brak sesji"),
            new KsefFailure.Refused(21405, "Błąd walidacji", List.empty()),
            new KsefFailure.Refused(400, "HTTP 400", List.empty()))) {
      Office other = new Office();
      other.cutOff();
      InvoiceId id = other.issue(1).stored().invoice().id();
      other.connect();
      var unused = ThoughtLost.run(other);
      assertEquals(Invoice.Kind.ISSUED, other.invoice(id).kind());

      other.dispatch(withoutLooking(other, failure), other.ksef().batch(), ALL);
      assertEquals(2, other.timesArrived(id), failure.toString());
      assertEquals(Invoice.Kind.SUBMITTED, other.invoice(id).kind(), failure.toString());

      assertDone(other.dispatch());
      assertEquals(1, other.timesHeld(id));
    }
  }

  private static KsefGateway withoutLooking(Office office, KsefFailure failure) {
    KsefGateway blind =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "find",
            (arguments, usual) -> Either.left(failure));
    return bent(
        KsefGateway.class, blind, "numbered", (arguments, usual) -> Either.right(Option.none()));
  }

  @Test
  @Tag("F-01")
  @Tag("K07")
  @Tag("K11")
  void what_is_still_under_way_when_the_list_is_read_is_not_sent_again() {
    InvoiceId id = offline(1).head();
    KsefGateway late = arrivingLate();

    assertDone(office.dispatch(late, office.ksef().batch(), ALL));

    assertEquals(1, office.timesArrived(id));
  }

  @Test
  @Tag("F-01")
  @Tag("K07")
  @Tag("K11")
  void what_never_arrived_goes_again_only_when_its_session_is_closed() {
    InvoiceId id = offline(1).head();
    KsefGateway behind = office.ksef().gateway();
    java.util.List<String> calls = new ArrayList<>();
    KsefGateway lost =
        bent(
            KsefGateway.class,
            behind,
            "send",
            (arguments, usual) -> {
              calls.add("send");
              return calls.size() == 1
                  ? Either.left(new KsefFailure.OutcomeUnknown("no answer"))
                  : usual.get();
            });
    KsefGateway closing =
        bent(
            KsefGateway.class,
            lost,
            "close",
            (arguments, usual) -> {
              calls.add("close");
              return usual.get();
            });

    assertDone(office.dispatch(closing, office.ksef().batch(), ALL));

    assertEquals(java.util.List.of("send", "close", "send"), calls);
    assertEquals(1, office.timesArrived(id));
  }

  @Test
  @Tag("F-01")
  @Tag("K07")
  @Tag("K11")
  void who_sends_it_alone_does_not_send_again_what_is_still_under_way() {
    InvoiceId id = office.issue(1).stored().invoice().id();
    KsefGateway late = arrivingLate();

    assertEquals(Next.STOPPED, office.process(late).advance(id).get().next());
    for (int steps = 0; steps < 5; steps++) {
      var unused = office.process(late).advance(id).get();
    }

    assertEquals(Invoice.Kind.ACCEPTED, office.invoice(id).kind());
    assertEquals(1, office.timesArrived(id));
  }

  /** What is sent gets no answer, and arrives only when its session is about to be closed. */
  private KsefGateway arrivingLate() {
    KsefGateway behind = office.ksef().gateway();
    java.util.List<Object[]> underWay = new ArrayList<>();
    KsefGateway slow =
        bent(
            KsefGateway.class,
            behind,
            "send",
            (arguments, usual) -> {
              underWay.add(arguments);
              return Either.left(new KsefFailure.OutcomeUnknown("no answer within 35 s"));
            });
    return bent(
        KsefGateway.class,
        slow,
        "close",
        (arguments, usual) -> {
          underWay.forEach(
              sent ->
                  behind.send(
                      (SessionReference) sent[0], (ExactBytes) sent[1], (SendingMode) sent[2]));
          underWay.clear();
          return usual.get();
        });
  }

  private List<InvoiceId> offline(int count) {
    office.cutOff();
    List<InvoiceId> ids =
        List.rangeClosed(1, count).map(n -> office.issue(n).stored().invoice().id());
    office.connect();
    return ids;
  }

  private static void assertDone(Dispatch.Report report) {
    assertEquals(
        List.fill(report.outcomes().size(), End.DONE), report.outcomes().map(Outcome::end));
  }
}
