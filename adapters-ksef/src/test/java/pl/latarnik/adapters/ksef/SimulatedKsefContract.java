package pl.latarnik.adapters.ksef;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.KsefGatewayContract;
import pl.latarnik.domain.invoice.InvoiceHash;

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
    OpenApi.beside().forEach(api -> simulation.relay().passed().forEach(api::check));
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

  private String number(int n) {
    return "FV/" + test + "/" + n;
  }

  private KsefGateway newGateway() {
    return new KsefHttpGateway(simulation.connection(login), Simulation.OUR_CLOCK);
  }
}
