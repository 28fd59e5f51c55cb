package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;
import pl.latarnik.bootstrap.Wiring;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/** The commands keep up with the status service by themselves, over real HTTP. */
@Tag("L01")
class StatusFollowedTest {

  private static final Instant NOON = Instant.parse("2026-11-18T11:00:00Z"); // Wednesday
  private static final String WORKS = "2026-11-18 18:00";

  @TempDir private Path folder;
  private SimulatorServer ksef;

  @BeforeEach
  void start() {
    ksef = SimulatorServer.start(SimulatorOptions.defaults());
  }

  @AfterEach
  void stop() {
    ksef.close();
  }

  private void control(String path, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(ksef.baseUri().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertEquals(2, status / 100);
  }

  private void worksAreAnnounced() throws Exception {
    control(
        "/_control/notices",
        "{\"eventId\": 1010, \"category\": \"MAINTENANCE\", \"type\":"
            + " \"MAINTENANCE_ANNOUNCEMENT\", \"start\": \"2026-11-18T17:00:00Z\","
            + " \"end\": \"2026-11-18T21:00:00Z\"}");
  }

  private record Ran(int status, String out, String err) {}

  private Ran sendAll(Duration sinceNoon) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    URI url = ksef.baseUri();
    Wiring program =
        new Wiring(
            HashMap.of(
                "LATARNIK_KSEF_ENVIRONMENT", url.toString(),
                "LATARNIK_STATUS_SERVICE_URL", url.resolve("/latarnia").toString(),
                "LATARNIK_KSEF_CONTEXT", "Nip:5265877635"),
            folder,
            folder,
            Clock.fixed(NOON.plus(sinceNoon), ZoneOffset.UTC));
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader("")),
            false,
            Option.none());
    int status = new LatarnikCli(program, console, "1", false).run("send", "--all");
    return new Ran(status, out.toString(), err.toString());
  }

  @Test
  @Tag("L03")
  @Tag("L12")
  void planned_works_are_warned_of_without_being_asked_for() throws Exception {
    worksAreAnnounced();

    Ran ran = sendAll(Duration.ZERO);

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains(WORKS), ran.err());
    assertEquals("", ran.out(), "what a command reports stays as it is");
  }

  @Test
  void within_a_minute_the_last_reading_serves_the_next_run() throws Exception {
    sendAll(Duration.ZERO);
    worksAreAnnounced();

    assertFalse(sendAll(Duration.ofSeconds(59)).err().contains(WORKS));
    assertTrue(sendAll(Duration.ofSeconds(61)).err().contains(WORKS));
  }

  @Test
  @Tag("L09")
  @Tag("F-37")
  void a_broken_status_service_stops_no_command() throws Exception {
    control("/_control/faults", "{\"fault\": \"F-37\", \"kind\": \"HTTP_502\", \"times\": 0}");

    Ran ran = sendAll(Duration.ZERO);

    assertEquals(0, ran.status(), ran.err());
    assertEquals("", ran.err());
  }
}
