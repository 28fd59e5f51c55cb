package pl.latarnik.bootstrap.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;
import pl.latarnik.bootstrap.Wiring;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/** The whole program in this process, on a store of its own, beside a local KSeF. */
final class Counter implements AutoCloseable {

  private static final String SELLER = "1111111111";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final SimulatorServer ksef;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> environment;

  /** What a command left behind. */
  record Ran(int exit, String out, String err) {

    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  Counter(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.ksef = SimulatorServer.start(SimulatorOptions.defaults());
    certificate("Authentication");
    certificate("Offline");
    URI base = ksef.baseUri();
    this.environment =
        HashMap.of(
            "LATARNIK_HOME", folder.resolve("home").toString(),
            "LATARNIK_KSEF_ENVIRONMENT", base.getScheme() + "://" + base.getAuthority(),
            "LATARNIK_KSEF_CONTEXT", "Nip:" + SELLER,
            "LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE", file("Authentication.crt"),
            "LATARNIK_KSEF_AUTHENTICATION_KEY", file("Authentication.key"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void certificate(String type) throws IOException, InterruptedException {
    JsonNode made =
        control("POST", "certificates", "{\"nip\":\"" + SELLER + "\",\"type\":\"" + type + "\"}");
    Files.writeString(folder.resolve(type + ".crt"), made.get("certificate").asText());
    Files.writeString(folder.resolve(type + ".key"), made.get("privateKey").asText());
  }

  void connection(String mode) throws IOException, InterruptedException {
    control("PUT", "connection", "{\"mode\":\"" + mode + "\"}");
  }

  /** Everything that KSeF took in. */
  JsonNode heldByKsef() throws IOException, InterruptedException {
    return control("GET", "state", "").get("invoices");
  }

  private JsonNode control(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ksef.baseUri().resolve("/_control/" + path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader("")),
            false);
    Wiring wiring = new Wiring(environment, folder, folder, Clock.systemUTC());
    int exit = new LatarnikCli(wiring, console, "test", false).run(arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  @Override
  public void close() {
    ksef.close();
  }
}
