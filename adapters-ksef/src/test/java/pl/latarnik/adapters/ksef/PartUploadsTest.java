package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedBatch.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedBatch.part;
import static pl.latarnik.adapters.ksef.ScriptedServer.bytes;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.dripping;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Asked;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.BatchGateway.BatchFile;
import pl.latarnik.application.port.out.BatchGateway.Parcel;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Parts on their way to KSeF, on good and on bad lines. */
class PartUploadsTest {

  private static final int SLICE = 1000;
  private static final int ATTEMPTS = 6;

  @TempDir Path folder;
  private ScriptedBatch ksef;

  @BeforeEach
  void start() {
    ksef = new ScriptedBatch(folder);
  }

  @AfterEach
  void stop() {
    ksef.close();
  }

  @Test
  @Tag("K13")
  @Tag("Z03")
  void parts_carry_the_headers_of_the_answer_and_no_login() {
    uploaded(3);

    for (int n = 1; n <= 3; n++) {
      Asked asked = ksef.asked(part(n)).single();
      assertEquals("", asked.authorization());
      assertEquals("BlockBlob", asked.header("X-ms-blob-type"));
      assertEquals("" + asked.body().length, asked.header("Content-length"));
      assertEquals("", asked.header("Transfer-encoding"));
      assertEquals("", asked.header("Content-type"));
      assertEquals("", asked.header("Accept"));
      assertEquals("", asked.header("X-error-format"));
    }
  }

  @Test
  void headers_that_belong_to_the_connection_are_left_to_it() {
    ksef.on(
        ScriptedBatch.OPEN,
        ScriptedBatch.opening(
            1,
            ksef.uri() + "/storage/02/batch/p%d",
            "{\"Host\":\"zly.example\",\"content-length\":\"7\",\"x-a\":\"b\",\"x-none\":null}"));

    assertEquals(Either.right(SESSION), upload(1));

    Asked asked = ksef.asked(part(1)).single();
    assertEquals("b", asked.header("X-a"));
    assertEquals("127.0.0.1:" + ksef.uri().getPort(), asked.header("Host"));
    assertEquals("" + asked.body().length, asked.header("Content-length"));
  }

  @Test
  @Tag("F-40")
  @Tag("F-16")
  void a_part_is_sent_again_after_a_server_error_a_cut_and_a_page() {
    ksef.on(part(1), empty(500), html(503), cut(), html(200), empty(201));

    assertEquals(Either.right(SESSION), upload(2));

    assertEquals(5, ksef.timesAsked(part(1)));
    assertEquals(1, ksef.timesAsked(part(2)));
    ksef.received();
  }

  @Test
  @Tag("F-40")
  void a_line_that_stays_bad_ends_in_a_failure_and_what_arrived_is_not_sent_again() {
    ksef.on(part(2), cut());
    try (Parcel parcel = open(3)) {
      KsefFailure failure = parcel.upload().getLeft();
      assertEquals(Kind.UNREACHABLE, failure.kind());
      assertFalse(failure.detail().contains("sig="), failure.detail());
      assertEquals(ATTEMPTS, ksef.timesAsked(part(2)));

      ksef.on(part(2), empty(201));
      assertEquals(Either.right(SESSION), parcel.upload());
    }
    assertEquals(1, ksef.timesAsked(part(1)));
    assertEquals(1, ksef.timesAsked(part(3)));
    ksef.received();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @Tag("F-40")
  void a_key_to_the_storage_that_is_refused_ends_the_session(int status) {
    Reply azure =
        bytes(
            status,
            "application/xml",
            "<Error><Code>AuthenticationFailed</Code></Error>".getBytes(StandardCharsets.UTF_8));
    ksef.on(part(2), azure);

    KsefFailure failure = upload(3).getLeft();

    assertEquals(Kind.SESSION_OVER, failure.kind());
    assertTrue(failure.detail().contains("part 2"), failure.detail());
    assertEquals(1, ksef.timesAsked(part(2)));
    assertEquals(0, ksef.timesAsked(ScriptedBatch.CLOSE));
  }

  @Test
  @Tag("F-18")
  @Tag("F-40")
  void a_page_that_shuts_us_out_stops_the_other_parts_and_everything_else() {
    int parts = 45;
    ksef.on(part(1), html(403));
    for (int n = 2; n <= parts; n++) {
      ksef.on(part(n), slow());
    }
    KsefHttpBatch batch = ksef.batch(SLICE);
    try (Parcel parcel = batch.open(SendingMode.OFFLINE, List.of(filling(parts))).get()) {
      KsefFailure failure = parcel.upload().getLeft();
      int asked = ksef.ksef().server().asked().size();

      assertEquals(Kind.ACCESS_DENIED, failure.kind());
      assertTrue(failure.detail().contains("all traffic is stopped"), failure.detail());
      assertTrue(asked < parts, asked + " requests");
      assertEquals(Kind.ACCESS_DENIED, parcel.upload().getLeft().kind());
      assertEquals(Kind.ACCESS_DENIED, batch.close(SESSION).getLeft().kind());
      assertEquals(asked, ksef.ksef().server().asked().size());
    }
  }

  /** Takes its time, so that the others cannot all be gone before the page is read. */
  private static Reply slow() {
    CountDownLatch never = new CountDownLatch(1);
    return exchange -> {
      try {
        never.await(50, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.sendResponseHeaders(201, -1);
    };
  }

  @Test
  @Tag("F-33")
  void a_warning_on_the_answer_to_a_part_is_heard() {
    ksef.on(part(1), empty(201).with("X-System-Warning", "[xml-002]: Znak"));

    java.util.List<String> heard = new ArrayList<>();
    try (Parcel parcel =
        ksef.batch(heard::add, SLICE).open(SendingMode.OFFLINE, List.of(filling(1))).get()) {
      assertEquals(Either.right(SESSION), parcel.upload());
    }

    assertEquals(java.util.List.of("[xml-002]: Znak"), heard);
  }

  @Test
  void a_part_that_the_storage_refuses_is_not_sent_again() {
    ksef.on(part(1), bytes(400, "application/xml", "<Error/>".getBytes(StandardCharsets.UTF_8)));

    assertEquals(Kind.REFUSED, upload(1).getLeft().kind());

    assertEquals(1, ksef.timesAsked(part(1)));
  }

  @Test
  @Tag("F-40")
  void nothing_is_sent_when_the_time_of_the_session_is_over() {
    Ticking clock = new Ticking();
    try (Parcel parcel = open(clock, 2)) {
      clock.pass(Duration.ofMinutes(39));
      ksef.on(part(2), cut());
      assertEquals(Kind.UNREACHABLE, parcel.upload().getLeft().kind());

      clock.pass(Duration.ofMinutes(1));
      KsefFailure late = parcel.upload().getLeft();

      assertEquals(Kind.SESSION_OVER, late.kind());
      assertTrue(late.detail().contains("10:40"), late.detail());
      assertEquals(ATTEMPTS, ksef.timesAsked(part(2)));
    }
  }

  @Test
  @Tag("N-02")
  void an_answer_that_drips_does_not_hold_the_upload_for_ever() {
    ksef.on(part(1), dripping("text/plain"), empty(201));

    assertEquals(Either.right(SESSION), upload(1));

    assertEquals(2, ksef.timesAsked(part(1)));
  }

  @Test
  @Tag("K13")
  void several_parts_are_under_way_at_once_but_not_all() throws InterruptedException {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch together = new CountDownLatch(4);
    Reply slow =
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          together.countDown();
          try {
            together.await(1, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          now.decrementAndGet();
          exchange.sendResponseHeaders(201, -1);
        };
    for (int n = 1; n <= 12; n++) {
      ksef.on(part(n), slow);
    }

    uploaded(12);

    assertEquals(4, most.get());
  }

  private void uploaded(int parts) {
    assertEquals(Either.right(SESSION), upload(parts));
    assertEquals(0, ksef.timesAsked(part(parts + 1)));
    ksef.received();
  }

  private Either<KsefFailure, SessionReference> upload(int parts) {
    try (Parcel parcel = open(parts)) {
      return parcel.upload();
    }
  }

  private Parcel open(int parts) {
    return open(new Ticking(), parts);
  }

  private Parcel open(Clock clock, int parts) {
    return ksef.batch(clock, SLICE).open(SendingMode.OFFLINE, List.of(filling(parts))).get();
  }

  /** The one file of an archive of this many parts: it cannot be packed tighter. */
  private static BatchFile filling(int parts) {
    byte[] content = new byte[parts * SLICE - SLICE / 2];
    new Random(1).nextBytes(content);
    return new BatchFile("1.xml", () -> ExactBytes.of(content));
  }

  /** A clock that the test moves. */
  private static final class Ticking extends Clock {

    private volatile Instant now = ScriptedKsef.FRI_2026_05_15_NOON;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
