package pl.latarnik.bootstrap.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import pl.latarnik.adapters.ksef.BenchDoor;
import pl.latarnik.adapters.ksef.KsefAccess;
import pl.latarnik.adapters.ksef.KsefConnection;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.verification.ContextIdentifier;

/** A simulator in a process of its own, so that its work is not counted as the client's. */
final class SimulatorProcess implements AutoCloseable {

  /** As many times as its own rates as the test environment lets one ask for. */
  private static final int TIMES = 10;

  private static final String SAID = "listening on ";
  static final Nip SELLER = Nip.of("1111111111");

  private final Process process;
  private final URI base;

  private SimulatorProcess(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  static SimulatorProcess start() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "pl.latarnik.bootstrap.Main",
                "simulator",
                "--port",
                "0",
                "--clock",
                "2026-05-15T10:00:00Z")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(SAID)) {
        String address = line.substring(line.indexOf(SAID) + SAID.length()).strip();
        return new SimulatorProcess(process, URI.create(address));
      }
    }
    throw new IllegalStateException("the simulator did not start");
  }

  URI api() {
    return URI.create(base + "/v2");
  }

  /** Lets it take requests at any rate. */
  void withoutLimits() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/_control/limits"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"enforced\": false}"))
            .build();
    answer(request);
  }

  /** Lets it name rates to this client that are so high that nobody has to wait. */
  void namingHighRates(KsefAccess access) throws IOException, InterruptedException {
    String token = "Bearer " + BenchDoor.token(access);
    ObjectNode rates =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    answer(
                        HttpRequest.newBuilder(URI.create(api() + "/rate-limits"))
                            .header("Authorization", token)
                            .build()));
    for (JsonNode group : rates) {
      for (String window : List.of("perSecond", "perMinute", "perHour")) {
        ((ObjectNode) group).put(window, group.get(window).intValue() * TIMES);
      }
    }
    answer(
        HttpRequest.newBuilder(URI.create(api() + "/testdata/rate-limits"))
            .header("Authorization", token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"rateLimits\":" + rates + "}"))
            .build());
  }

  private static byte[] answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(request + ": " + new String(answer.body(), UTF_8));
    }
    return answer.body();
  }

  /** Returns the client, in the name of a seller, with no pace to keep. */
  KsefAccess access() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/_control/certificates"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"nip\":\"" + SELLER + "\",\"type\":\"Authentication\","
                        + "\"keyAlgorithm\":\"EC\"}"))
            .build();
    JsonNode made =
        new ObjectMapper()
            .readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()).body());
    LoginCertificate login =
        LoginCertificate.read(
                bytes(made.get("certificate")), Option.some(bytes(made.get("privateKey"))),
                new char[0])
            .get();
    return new KsefAccess(
        KsefConnection.of(api(), ContextIdentifier.of(SELLER), login), Clock.systemUTC());
  }

  private static ExactBytes bytes(JsonNode text) {
    return ExactBytes.of(text.textValue().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
