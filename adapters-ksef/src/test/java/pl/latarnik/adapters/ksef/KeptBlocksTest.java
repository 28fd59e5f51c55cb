package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CHALLENGE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CLOSE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.OPEN;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SIGNED;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefFailure.Throttled;
import pl.latarnik.application.tck.InMemoryKsefBlocks;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What the next run of the program knows of the blocks that an earlier one met. */
@Tag("K14")
class KeptBlocksTest {

  private static final String WRONG_CERTIFICATE =
      "{\"title\":\"Bad Request\",\"status\":400,\"errors\":[{\"code\":21115,"
          + "\"description\":\"Nieprawidłowy certyfikat.\",\"details\":[]}]}";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final InMemoryKsefBlocks blocks = new InMemoryKsefBlocks();

  @AfterEach
  void stop() {
    ksef.close();
  }

  /** Another run has another ticker, which begins anywhere: only the clock goes on. */
  private KsefHttpGateway runAfter(Duration passed) {
    return ksef.run(clock(passed), new TestTicker(), blocks);
  }

  private static Clock clock(Duration passed) {
    return Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON.plus(passed), ZoneOffset.UTC);
  }

  private static KsefFailure failure(Either<KsefFailure, SessionReference> outcome) {
    return outcome.getLeft();
  }

  @Test
  @Tag("F-15")
  void the_time_of_a_429_goes_on_in_the_next_run() {
    ksef.on(CLOSE, json(429, "{}").with("Retry-After", "3036"), empty(204));
    KsefHttpGateway first = runAfter(Duration.ZERO);
    assertEquals(new Throttled(Duration.ofSeconds(3036)), failure(first.close(SESSION)));

    Throttled soon = (Throttled) failure(runAfter(Duration.ofMinutes(5)).close(SESSION));

    assertTrue(soon.pause().compareTo(Duration.ofSeconds(3036 - 300)) >= 0, soon.toString());
    assertTrue(soon.pause().compareTo(Duration.ofSeconds(3036 - 300 + 3)) <= 0, soon.toString());
    assertEquals(1, ksef.server().timesAsked(CLOSE));
    assertEquals(Either.right(SESSION), runAfter(Duration.ofSeconds(3039)).close(SESSION));
  }

  @Test
  @Tag("F-15")
  void other_requests_leave_in_the_next_run_as_in_this() {
    ksef.on(CLOSE, json(429, "{}").with("Retry-After", "3036"));
    runAfter(Duration.ZERO).close(SESSION);

    assertTrue(runAfter(Duration.ofMinutes(1)).reach().isRight());
  }

  @Test
  @Tag("F-18")
  void nothing_leaves_in_the_next_run_within_the_hour_after_we_were_shut_out() {
    ksef.on(CLOSE, html(403), empty(204));
    runAfter(Duration.ZERO).close(SESSION);
    int asked = ksef.server().asked().size();

    KsefFailure next = failure(runAfter(Duration.ofMinutes(20)).close(SESSION));

    assertEquals(Kind.ACCESS_DENIED, next.kind());
    assertTrue(next.detail().contains("stopped for another 41 min"), next.detail());
    assertEquals(asked, ksef.server().asked().size());
    assertEquals(Either.right(SESSION), runAfter(Duration.ofMinutes(60)).close(SESSION));
  }

  @Test
  @Tag("F-18")
  @Tag("F-14")
  void a_login_that_never_left_makes_no_pause_longer() {
    ksef.on(CHALLENGE, html(403), ScriptedKsef.challenge(clock(Duration.ofMinutes(60)).instant()));
    for (int minutes = 0; minutes < 60; minutes += 5) {
      KsefFailure failure = failure(runAfter(Duration.ofMinutes(minutes)).openSession());
      assertEquals(Kind.ACCESS_DENIED, failure.kind());
    }
    assertEquals(1, ksef.server().asked().size(), "not one call after the page");

    assertTrue(runAfter(Duration.ofMinutes(60)).openSession().isRight(), "the hour is over");
  }

  @Test
  @Tag("F-18")
  void within_one_run_as_well_the_hour_is_all_that_is_waited() {
    TestTicker time = new TestTicker();
    ksef.on(CHALLENGE, html(403), ScriptedKsef.challenge(ScriptedKsef.FRI_2026_05_15_NOON));
    KsefHttpGateway gateway = ksef.run(clock(Duration.ZERO), time, blocks);
    for (int minutes = 0; minutes < 60; minutes += 5) {
      assertEquals(Kind.ACCESS_DENIED, failure(gateway.openSession()).kind());
      time.pass(Duration.ofMinutes(5));
    }

    assertTrue(gateway.openSession().isRight(), "the hour is over");
  }

  @Test
  @Tag("F-18")
  void a_clock_that_was_put_back_makes_no_block_longer_than_it_was() {
    ksef.on(CLOSE, html(403));
    runAfter(Duration.ZERO).close(SESSION);

    KsefFailure next = failure(runAfter(Duration.ofDays(-3)).close(SESSION));

    assertTrue(next.detail().contains("stopped for another 61 min"), next.detail());
  }

  @Test
  @Tag("F-21")
  void a_refused_certificate_is_tried_ever_less_often_from_run_to_run() {
    ksef.on(SIGNED, json(400, WRONG_CERTIFICATE));
    runAfter(Duration.ZERO).close(SESSION);
    assertEquals(1, ksef.server().timesAsked(SIGNED));

    KsefFailure soon = failure(runAfter(Duration.ofSeconds(30)).close(SESSION));
    assertEquals(Kind.ACCESS_DENIED, soon.kind());
    assertTrue(soon.detail().contains("21115") || soon.detail().contains("certyfikat"));
    assertTrue(soon.detail().contains("not tried again"), soon.detail());
    assertEquals(1, ksef.server().timesAsked(SIGNED));

    runAfter(Duration.ofSeconds(61)).close(SESSION);
    assertEquals(2, ksef.server().timesAsked(SIGNED));
    runAfter(Duration.ofSeconds(61 + 119)).close(SESSION);
    assertEquals(2, ksef.server().timesAsked(SIGNED));
    runAfter(Duration.ofSeconds(61 + 121)).close(SESSION);
    assertEquals(3, ksef.server().timesAsked(SIGNED));
  }

  @Test
  @Tag("F-21")
  void another_certificate_is_tried_at_once() {
    ksef.on(SIGNED, json(400, WRONG_CERTIFICATE));
    runAfter(Duration.ZERO).close(SESSION);
    TestCertificate other = TestCertificate.authentication().withSerial("0C").make();

    ksef.run(
            new KsefLogin.ByCertificate(
                LoginCertificate.read(
                        other.pem(), io.vavr.control.Option.some(other.pemKey()), new char[0])
                    .get()),
            clock(Duration.ofSeconds(1)),
            new TestTicker(),
            blocks)
        .close(SESSION);

    assertEquals(2, ksef.server().timesAsked(SIGNED));
  }

  @Test
  void a_store_that_fails_spoils_no_answer() {
    ksef.on(OPEN, json(429, "{}").with("Retry-After", "30"));
    KsefAccess access = ksef.access(clock(Duration.ZERO), new TestTicker(), new BrokenBlocks());

    assertEquals(new Throttled(Duration.ofSeconds(30)), failure(access.gateway().openSession()));
    access.close();
    assertEquals(1, ksef.server().timesAsked(CHALLENGE));
  }

  private static final class BrokenBlocks implements pl.latarnik.application.port.out.KsefBlocks {
    @Override
    public io.vavr.control.Option<Block> find(String name) {
      return io.vavr.control.Option.none();
    }

    @Override
    public void keep(Block block) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public void forget(String name) {
      throw new IllegalStateException("the disk is full");
    }

    @Override
    public io.vavr.collection.List<java.time.Instant> requests(String name) {
      return io.vavr.collection.List.empty();
    }

    @Override
    public void keepRequests(
        io.vavr.collection.Map<String, io.vavr.collection.List<java.time.Instant>> left) {
      throw new IllegalStateException("the disk is full");
    }
  }
}
