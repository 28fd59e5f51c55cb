package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CLOSE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefFailure.Throttled;
import pl.latarnik.application.tck.InMemoryKsefBlocks;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.simulator.SimulatorOptions;

/** What the next run of the program knows of the requests that an earlier one made. */
@Tag("K13")
@Tag("K14")
@Tag("N-07")
class KeptRequestsTest {

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final InMemoryKsefBlocks blocks = new InMemoryKsefBlocks();

  KeptRequestsTest() {
    ksef.on(
        "GET /v2/rate-limits",
        json(200, "{\"onlineSession\":{\"perSecond\":10,\"perMinute\":30,\"perHour\":4}}"));
  }

  @AfterEach
  void stop() {
    ksef.close();
  }

  /** Another run has another ticker, which begins anywhere: only the clock goes on. */
  private KsefAccess runAfter(Duration passed, TestTicker time) {
    Clock clock = Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON.plus(passed), ZoneOffset.UTC);
    return ksef.access(clock, time, blocks);
  }

  private KsefAccess runAfter(Duration passed) {
    TestTicker time = new TestTicker();
    time.pass(Duration.ofDays(passed.toMinutes()));
    return runAfter(passed, time);
  }

  private static void left(int times, KsefAccess access) {
    KsefHttpGateway gateway = (KsefHttpGateway) access.gateway();
    for (int i = 0; i < times; i++) {
      assertEquals(Either.right(SESSION), gateway.close(SESSION));
    }
  }

  private static void refused(KsefAccess access, Duration least, Duration most) {
    Throttled told = (Throttled) access.gateway().close(SESSION).getLeft();
    assertTrue(told.pause().compareTo(least) >= 0, told.toString());
    assertTrue(told.pause().compareTo(most) <= 0, told.toString());
  }

  @Test
  void the_hour_that_one_run_began_goes_on_in_the_next() {
    try (KsefAccess first = runAfter(Duration.ZERO)) {
      left(3, first);
    }

    try (KsefAccess second = runAfter(Duration.ofMinutes(10))) {
      left(1, second);
      refused(second, Duration.ofMinutes(50), Duration.ofMinutes(50).plusSeconds(1));
    }
    try (KsefAccess third = runAfter(Duration.ofMinutes(20))) {
      refused(third, Duration.ofMinutes(40), Duration.ofMinutes(40).plusSeconds(1));
    }

    assertEquals(4, ksef.server().timesAsked(CLOSE));
    left(3, runAfter(Duration.ofMinutes(61)));
  }

  @Test
  void a_run_that_was_killed_leaves_behind_all_but_its_last_two_seconds() {
    TestTicker time = new TestTicker();
    KsefAccess killed = runAfter(Duration.ZERO, time);
    left(1, killed);
    time.pass(Duration.ofSeconds(2));
    left(2, killed);

    KsefAccess next = runAfter(Duration.ofMinutes(1));

    left(2, next);
    refused(next, Duration.ofMinutes(58), Duration.ofMinutes(60));
  }

  @Test
  void after_the_clock_was_put_back_nothing_is_waited_for_longer_than_a_whole_hour() {
    try (KsefAccess first = runAfter(Duration.ZERO)) {
      left(4, first);
    }

    refused(runAfter(Duration.ofDays(-3)), Duration.ofMinutes(60), Duration.ofSeconds(3601));
  }

  @Test
  void a_KSeF_with_limits_refuses_the_next_run_only_where_it_does_not_know_of_the_first() {
    try (Simulation simulation = Simulation.start(SimulatorOptions.defaults().withLimits())) {
      try (KsefAccess first = run(simulation, blocks)) {
        for (int i = 0; i < 5; i++) {
          assertTrue(sessions(first).isRight(), "two requests of ten a minute");
        }
      }

      assertEquals(Kind.THROTTLED, sessions(run(simulation, blocks)).getLeft().kind());
      assertEquals(0, simulation.refused());

      KsefBlocks forgetful = KsefBlocks.nowhere();
      assertEquals(Kind.THROTTLED, sessions(run(simulation, forgetful)).getLeft().kind());
      assertEquals(1, simulation.refused());
    }
  }

  private static KsefAccess run(Simulation simulation, KsefBlocks blocks) {
    return new KsefAccess(
        simulation.connection(simulation.login("EC")),
        Simulation.OUR_CLOCK,
        Ticker.of(System::nanoTime),
        true,
        warning -> {},
        blocks);
  }

  private static Either<KsefFailure, List<SessionReference>> sessions(KsefAccess access) {
    LocalDate friday = LocalDate.of(2026, 5, 15);
    return access.gateway().sessions(friday, friday);
  }

  @Test
  void requests_that_need_no_login_are_not_kept() {
    try (KsefAccess first = runAfter(Duration.ZERO)) {
      left(1, first);
    }

    String context = ContextIdentifier.of(ScriptedKsef.SELLER).type() + " 1111111111 PACE ";
    assertEquals(1, blocks.requests(context + "ONLINE_SESSION").size());
    assertEquals(0, blocks.requests(context + "PUBLIC").size());
  }
}
