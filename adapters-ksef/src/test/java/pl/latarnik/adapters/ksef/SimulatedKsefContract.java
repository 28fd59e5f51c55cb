package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.KsefGatewayContract;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** The contract over real HTTP, with one simulator for a class of tests. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SimulatedKsefContract implements KsefGatewayContract {

  private static final AtomicInteger TESTS = new AtomicInteger();

  private final Simulation simulation = Simulation.start();
  private final LoginCertificate login;
  private KsefGateway gateway;
  private int test;

  SimulatedKsefContract(String keyAlgorithm) {
    this.login = simulation.login(keyAlgorithm);
    this.gateway = newGateway();
  }

  @BeforeEach
  void start_afresh() {
    simulation.relay().line(Line.UP);
    test = TESTS.incrementAndGet();
    gateway = newGateway();
  }

  @AfterEach
  void hold_every_request_to_the_published_interface() {
    Published.holds(simulation.relay().passed());
    simulation.relay().passed().clear();
  }

  @AfterAll
  void stop() {
    simulation.close();
  }

  @Override
  public KsefGateway gateway() {
    return gateway;
  }

  @Override
  public KsefGateway afterRestart() {
    return newGateway();
  }

  @Override
  public Given invoice(int n) {
    return Simulation.invoice(number(n));
  }

  @Override
  public Given sameNumberOtherBytes(int n) {
    return Simulation.invoice(number(n), "Inny towar", LocalDate.of(2026, 5, 15));
  }

  @Override
  public Given unacceptable() {
    return Simulation.invoice(number(0), "Towar z przyszłości", LocalDate.of(2026, 5, 25));
  }

  @Override
  public void line(Line line) {
    simulation.relay().line(line);
  }

  @Override
  public int timesHeld(InvoiceHash hash) {
    return simulation.timesAccepted(hash);
  }

  @Override
  public Instant time() {
    return simulation.server().now();
  }

  @Test
  @Tag("K11")
  @Tag("F-04")
  void an_invoice_of_another_system_is_found_by_number_and_bytes_and_its_upo_by_its_number() {
    Given invoice = invoice(1);
    SessionReference session = gateway.openSession().get();
    Submission sent = gateway.send(session, invoice.file(), SendingMode.OFFLINE).get();
    Acceptance acceptance = accepted(sent);
    KsefNumber number = acceptance.number();

    KsefGateway other = newGateway();
    InvoiceHash hash = invoice.facts().hash();
    assertEquals(Either.right(Option.some(acceptance)), other.numbered(number, hash));
    assertEquals(Either.right(Option.none()), other.numbered(number, invoice(2).facts().hash()));
    assertEquals(
        Either.right(Option.none()),
        other.numbered(KsefNumber.of("1111111111-20260401-000000000000-EE"), hash));
    assertEquals(
        Option.some(number),
        other
            .upo(new Submission(session, number.text()), invoice.facts(), acceptance)
            .toOption()
            .map(Upo::ksefNumber));
  }

  private Acceptance accepted(Submission sent) {
    for (int i = 0; i < 200; i++) {
      if (gateway.fate(sent).toOption().getOrNull() instanceof Fate.Accepted accepted
          && gateway.upo(sent, invoice(1).facts(), accepted.acceptance()).isRight()) {
        return accepted.acceptance();
      }
      LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("not accepted within 5 s");
  }

  private String number(int n) {
    return "FV/" + test + "/" + n;
  }

  private KsefGateway newGateway() {
    return new KsefHttpGateway(simulation.connection(login), Simulation.OUR_CLOCK);
  }
}
