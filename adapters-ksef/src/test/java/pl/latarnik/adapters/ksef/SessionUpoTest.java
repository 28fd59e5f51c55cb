package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** The UPO of a session in the place of an invoice's own, against the simulator. */
@Tag("U01")
@Tag("F-23")
class SessionUpoTest {

  /** Our clock is a week behind KSeF's, and then an hour has passed. */
  private static final Duration AN_HOUR_LATER = Duration.ofDays(7).plusHours(1);

  private static final String INVOICE_UPO = "GET /sessions/{}/invoices/{}/upo";

  private final Simulation simulation = Simulation.start();
  private final LoginCertificate login = simulation.login("EC");
  private final KsefGateway gateway = gateway(Simulation.OUR_CLOCK);
  private final Given first = Simulation.invoice("FV/U/1");
  private final Given second = Simulation.invoice("FV/U/2");
  private SessionReference session = SessionReference.of("-");
  private Submission sent = new Submission(session, "-");

  private KsefGateway gateway(Clock clock) {
    return new KsefHttpGateway(simulation.connection(login), clock);
  }

  @BeforeEach
  void two_invoices_lie_in_a_session() {
    session = gateway.openSession().get();
    gateway.send(session, first.file(), SendingMode.OFFLINE).get();
    sent = gateway.send(session, second.file(), SendingMode.OFFLINE).get();
    simulation.post(
        "/_control/faults",
        "{\"fault\": \"F-23\", \"operation\": \"" + INVOICE_UPO + "\", \"times\": 0}");
  }

  @AfterEach
  void hold_every_request_to_the_published_interface() {
    Published.holds(simulation.relay().passed());
    simulation.close();
  }

  private Acceptance accepted() {
    for (int i = 0; i < 200; i++) {
      if (gateway.fate(sent).getOrNull() instanceof Fate.Accepted accepted) {
        return accepted.acceptance();
      }
      LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("not accepted within 5 s");
  }

  private void close() {
    gateway.close(session).get();
    for (int i = 0; i < 200; i++) {
      if (gateway.state(session).get().kind() == SessionState.Kind.DONE) {
        return;
      }
      LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("not done within 5 s");
  }

  private Either<KsefFailure, Upo> upo(KsefGateway asked, Acceptance acceptance) {
    return asked.upo(sent, second.facts(), acceptance);
  }

  @Test
  void confirms_an_invoice_whose_own_upo_does_not_come() {
    Acceptance acceptance = accepted();
    close();

    Upo upo = upo(gateway(Clock.offset(Simulation.OUR_CLOCK, AN_HOUR_LATER)), acceptance).get();

    assertEquals(acceptance.number(), upo.ksefNumber());
    String page = new String(upo.file().toByteArray(), StandardCharsets.UTF_8);
    assertTrue(page.contains("FV/U/1") && page.contains("FV/U/2"), "it is the whole session's");
  }

  @Test
  void is_not_asked_for_while_the_own_upo_may_still_come() {
    Acceptance acceptance = accepted();
    close();

    KsefGateway now = gateway(Simulation.OUR_CLOCK); // without a memory of other addresses
    assertEquals(KsefFailure.Kind.NOT_READY, upo(now, acceptance).getLeft().kind());
  }

  @Test
  void is_not_there_before_the_session_is_done() {
    KsefGateway later = gateway(Clock.offset(Simulation.OUR_CLOCK, AN_HOUR_LATER));

    assertEquals(KsefFailure.Kind.NOT_READY, upo(later, accepted()).getLeft().kind());
  }
}
