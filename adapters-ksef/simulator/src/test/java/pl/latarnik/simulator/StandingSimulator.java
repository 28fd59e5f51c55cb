package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** Gives each test a simulator of its own, whose clock stands and which does everything at once. */
abstract class StandingSimulator {
  static final Instant TUE_2026_06_09 = Instant.parse("2026-06-09T10:00:00Z");

  final SimulatorServer server =
      SimulatorServer.start(
          SimulatorOptions.defaults()
              .withStandingClock(TUE_2026_06_09)
              .withProcessingTime(Duration.ofMillis(1)));
  final TestClient client = new TestClient(server);

  @AfterEach
  void stop() {
    server.close();
  }
}
