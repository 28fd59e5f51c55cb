package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.application.port.out.BatchGateway;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.BatchGatewayContract;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.application.tck.KsefGatewayContract.Line;
import pl.latarnik.domain.invoice.InvoiceHash;

/** The contract over real HTTP, with one simulator for all tests. */
@TestInstance(Lifecycle.PER_CLASS)
class KsefHttpBatchTest implements BatchGatewayContract {

  private static final AtomicInteger TESTS = new AtomicInteger();

  /** Small enough for several parts. */
  private static final int SLICE = 700;

  @TempDir Path folder;
  private final Simulation simulation = Simulation.start();
  private final LoginCertificate login = simulation.login("EC");
  private @Nullable KsefAccess access;
  private @Nullable BatchGateway batch;
  private int test;

  @BeforeEach
  void start_afresh() {
    simulation.relay().line(Line.UP);
    test = TESTS.incrementAndGet();
    KsefAccess now = newAccess();
    access = now;
    batch = newBatch(now);
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
  public BatchGateway batch() {
    return requireNonNull(batch);
  }

  @Override
  public BatchGateway batchAfterRestart() {
    return newBatch(newAccess());
  }

  @Override
  public KsefGateway gateway() {
    return requireNonNull(access).gateway();
  }

  @Override
  public Given invoice(int n) {
    return Simulation.invoice("PACZKA/" + test + "/" + n);
  }

  @Override
  public Given unacceptable(int n) {
    return Simulation.invoice(
        "PRZYSZŁA/" + test + "/" + n, "Towar z przyszłości", LocalDate.of(2026, 5, 25));
  }

  @Override
  public void line(Line line) {
    simulation.relay().line(line);
  }

  @Override
  public int timesHeld(InvoiceHash hash) {
    return simulation.timesAccepted(hash);
  }

  private KsefAccess newAccess() {
    return new KsefAccess(simulation.connection(login), Simulation.OUR_CLOCK);
  }

  private BatchGateway newBatch(KsefAccess to) {
    return new KsefHttpBatch(
        to, folder, new Pauses(Duration.ofMillis(1), Duration.ofMillis(5)), SLICE);
  }
}
