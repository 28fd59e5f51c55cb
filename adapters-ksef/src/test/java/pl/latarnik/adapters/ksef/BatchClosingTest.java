package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedBatch.CLOSE;
import static pl.latarnik.adapters.ksef.ScriptedBatch.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedBatch.STATE;
import static pl.latarnik.adapters.ksef.ScriptedServer.bytes;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.dripping;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.domain.lifecycle.SessionReference;

/** What follows from the answers to a closing, after which nothing may be sent blindly. */
class BatchClosingTest {

  private static final String FAILED =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":%d,"
          + "\"exceptionDescription\":\"Opis\",\"details\":[\"Część 2.\"]}]}}";
  private static final String SHOWN = "{\"status\":{\"code\":%d,\"description\":\"x\"}}";

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

  private Either<KsefFailure, SessionReference> close(Reply... answers) {
    ksef.on(CLOSE, answers);
    return ksef.batch(1000).close(SESSION);
  }

  private static Reply failed(int code) {
    return json(400, FAILED.formatted(code));
  }

  private static Reply shown(int code) {
    return json(200, SHOWN.formatted(code));
  }

  @Test
  @Tag("F-05")
  void what_is_closed_already_is_closed() {
    assertEquals(Either.right(SESSION), close(empty(204)));
    assertEquals(Either.right(SESSION), close(failed(21180)));
  }

  @Test
  @Tag("F-05")
  @Tag("F-16")
  @Tag("F-17")
  void an_answer_that_says_nothing_for_certain_is_an_unknown_outcome() {
    byte[] xml = "<Error/>".getBytes(StandardCharsets.UTF_8);
    for (Reply reply :
        java.util.List.of(
            html(200),
            html(403),
            html(502),
            html(503),
            empty(500),
            empty(504),
            empty(302).with("Location", "https://example.com"),
            bytes(400, "application/xml", xml),
            json(500, FAILED.formatted(500)),
            cut(),
            dripping("application/json"))) {
      int before = (int) ksef.timesAsked(CLOSE);

      assertEquals(Kind.OUTCOME_UNKNOWN, close(reply).getLeft().kind());
      assertEquals(before + 1, ksef.timesAsked(CLOSE), "closed again without asking");
    }
  }

  @Test
  @Tag("N-01")
  void without_a_line_nothing_was_closed() {
    KsefHttpBatch batch = ksef.batch(1000);
    batch.close(SESSION).get();
    ksef.close();

    assertEquals(Kind.UNREACHABLE, batch.close(SESSION).getLeft().kind());
  }

  @Test
  @Tag("F-06")
  void a_session_that_KSeF_seems_not_to_know_is_closed_when_it_does() {
    ksef.on(STATE, shown(100));

    assertEquals(Either.right(SESSION), close(failed(21173), failed(21173), empty(204)));
    assertEquals(3, ksef.timesAsked(CLOSE));
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 200, 415, 440})
  @Tag("F-06")
  void a_session_that_is_past_its_closing_needs_none(int code) {
    ksef.on(STATE, shown(code));

    assertEquals(Either.right(SESSION), close(failed(21173)));
    assertEquals(1, ksef.timesAsked(CLOSE));
  }

  @Test
  @Tag("F-06")
  void a_session_that_is_there_and_cannot_be_closed_is_to_be_closed_later() {
    ksef.on(STATE, failed(21173), html(503), empty(500), shown(100));

    assertEquals(Kind.NOT_READY, close(failed(21173)).getLeft().kind());
    assertEquals(4, ksef.timesAsked(CLOSE));
  }

  @Test
  @Tag("F-06")
  void a_session_that_is_not_there_is_said_to_be_over() {
    ksef.on(STATE, failed(21173));

    KsefFailure failure = close(failed(21173)).getLeft();

    assertEquals(Kind.SESSION_OVER, failure.kind());
    assertTrue(failure.detail().startsWith("21173"), failure.detail());
  }

  @Test
  @Tag("F-40")
  void missing_late_and_changed_parts_are_told_apart() {
    KsefFailure missing = close(failed(21205)).getLeft();
    KsefFailure late = close(failed(21208)).getLeft();
    KsefFailure changed = close(failed(21157)).getLeft();

    assertEquals(21205, ((KsefFailure.Refused) missing).code());
    assertEquals(Kind.SESSION_OVER, late.kind());
    assertTrue(late.detail().startsWith("21208"), late.detail());
    assertEquals(21157, ((KsefFailure.Refused) changed).code());
    assertTrue(missing.detail().contains("Część 2."), missing.detail());
  }

  @Test
  @Tag("F-15")
  void a_pause_that_KSeF_wants_is_told() {
    assertEquals(
        new KsefFailure.Throttled(Duration.ofSeconds(40)),
        close(json(429, "{}").with("Retry-After", "40")).getLeft());
  }
}
