package pl.latarnik.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;

/** {@code latarnik simulator --faults FILE}. */
@Tag("V01")
class SimulatorFaultsTest {
  private static final int ATTEMPTS = 500;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader("")),
            false);
    Wiring wiring = new Wiring(HashMap.empty(), folder, folder, Clock.systemUTC());
    return new LatarnikCli(wiring, console, "test", false).run(arguments);
  }

  private Path file(String yaml) throws Exception {
    return Files.writeString(folder.resolve("faults.yaml"), yaml);
  }

  private URI address() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String line = out.toString();
      if (line.endsWith("\n")) {
        return URI.create(line.strip().substring("listening on ".length()));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("it does not listen: " + out + err);
  }

  @Test
  void faults_of_the_file_strike_from_the_first_request_on() throws Exception {
    Path faults =
        file(
            """
            # the front is broken once, then there is a limit
            - fault: F-16
              code: 504
            - {fault: F-15, retryAfter: 7}
            """);
    Thread simulator =
        new Thread(
            () ->
                run(
                    "simulator",
                    "--port",
                    "0",
                    "--clock",
                    "2026-06-09T10:00:00Z",
                    "--faults",
                    faults.toString()));
    simulator.start();
    HttpRequest challenge =
        HttpRequest.newBuilder(address().resolve("/v2/auth/challenge"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpClient client = HttpClient.newHttpClient();

    var first = client.send(challenge, HttpResponse.BodyHandlers.ofString());
    var second = client.send(challenge, HttpResponse.BodyHandlers.ofString());
    var third = client.send(challenge, HttpResponse.BodyHandlers.ofString());
    simulator.interrupt();
    simulator.join(Duration.ofSeconds(20).toMillis());

    assertEquals(504, first.statusCode());
    assertEquals("7", second.headers().firstValue("Retry-After").orElse(""));
    assertTrue(third.body().contains("\"timestamp\":\"2026-06-09T10:0"), third.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "- fault: F-77 # F-77 # F-01, F-02",
        "- {fault: F-16, minutes: 3} # minutes # probability",
        "- {fault: F-16 # faults.yaml # F-16",
      })
  void file_that_cannot_be_played_ends_the_command_with_what_is_known(
      String yaml, String named, String known) throws Exception {
    int exit = run("simulator", "--port", "0", "--faults", file(yaml + "\n").toString());

    assertEquals(2, exit);
    assertTrue(err.toString().contains(named), err.toString());
    assertTrue(err.toString().contains(known), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void file_that_is_not_there_ends_the_command() {
    assertEquals(2, run("simulator", "--port", "0", "--faults", folder.resolve("no").toString()));
    assertTrue(err.toString().contains("no;"), err.toString());
  }
}
