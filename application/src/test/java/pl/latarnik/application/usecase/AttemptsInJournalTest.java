package pl.latarnik.application.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.application.usecase.Bent.bent;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.in.Dispatch;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What an auditor finds in the journal of an invoice that was sent more than once. */
@Tag("K16")
class AttemptsInJournalTest {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Office office = new Office();
  private final java.util.List<Instant> calls = new ArrayList<>();
  private final java.util.List<String> sessions = new ArrayList<>();

  @Test
  void every_attempt_has_its_time_its_cause_and_its_result() {
    office.cutOff();
    InvoiceId id = office.issue(1).stored().invoice().id();
    office.connect();
    KsefGateway failing =
        bent(
            KsefGateway.class,
            office.ksef().gateway(),
            "send",
            (arguments, usual) -> {
              calls.add(office.now());
              sessions.add(((SessionReference) arguments[0]).text());
              office.itIs(office.now().plus(A_SECOND));
              return switch (calls.size()) {
                case 1 -> Either.left(new KsefFailure.OutcomeUnknown("HTTP 502"));
                case 2 -> Either.left(new KsefFailure.SessionOver("21173 Brak sesji"));
                default -> usual.get();
              };
            });

    for (int run = 0; run < 3; run++) {
      office.dispatch(failing, office.ksef().batch(), Dispatch.Order.all(Duration.ofMinutes(10)));
      office.itIs(office.now().plus(Duration.ofMinutes(15)));
    }

    List<DomainEvent> sending = sending(id);
    assertEquals(
        List.of(
            Kind.SUBMISSION_STARTED + " " + sessions.get(0),
            Kind.SUBMISSION_FAILED + " OUTCOME_UNKNOWN HTTP 502",
            Kind.SUBMISSION_FAILED
                + " SESSION_OVER KSeF has no such hash in "
                + SessionReference.of(sessions.get(0)),
            Kind.SUBMISSION_STARTED + " " + sessions.get(1) + " ATTEMPT 2",
            Kind.SUBMISSION_FAILED + " SESSION_OVER 21173 Brak sesji",
            Kind.SUBMISSION_STARTED + " " + sessions.get(2) + " ATTEMPT 3",
            Kind.SUBMISSION_CONFIRMED.name(),
            Kind.NUMBER_ASSIGNED.name()),
        sending.map(AttemptsInJournalTest::words));
    List<DomainEvent> started = sending.filter(e -> e.kind() == Kind.SUBMISSION_STARTED);
    assertEquals(List.ofAll(calls), started.map(DomainEvent::at));
    assertEquals(calls.get(0).plus(A_SECOND), sending.get(1).at());
    assertTrue(sending.get(2).at().isAfter(sending.get(1).at()));
    assertEquals(calls.get(1).plus(A_SECOND), sending.get(4).at());
  }

  private List<DomainEvent> sending(InvoiceId id) {
    return office
        .journal()
        .filter(event -> event.invoice().contains(id))
        .dropUntil(event -> event.kind() == Kind.SUBMISSION_STARTED)
        .filter(event -> event.kind() != Kind.UPO_STORED);
  }

  /** References that the other side makes up say nothing here. */
  private static String words(DomainEvent event) {
    return switch (event.kind()) {
      case SUBMISSION_CONFIRMED, NUMBER_ASSIGNED -> event.kind().name();
      default -> event.kind() + " " + event.detail();
    };
  }
}
