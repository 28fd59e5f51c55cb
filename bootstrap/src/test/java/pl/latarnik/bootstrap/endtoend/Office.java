package pl.latarnik.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/**
 * A company's office: the program in child processes, on a store of its own, beside a local KSeF.
 */
final class Office implements AutoCloseable {

  private static final String SELLER = "1111111111";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final SimulatorServer ksef;
  private final HttpClient http = HttpClient.newHttpClient();

  /** What a command left behind. */
  record Ran(int exit, String out, String err) {}

  Office(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.ksef = SimulatorServer.start(SimulatorOptions.defaults());
    certificate("Authentication");
    certificate("Offline");
  }

  // --- the local KSeF

  private void certificate(String type) throws IOException, InterruptedException {
    JsonNode made =
        control("POST", "certificates", "{\"nip\":\"" + SELLER + "\",\"type\":\"" + type + "\"}");
    Files.writeString(folder.resolve(type + ".crt"), made.get("certificate").asText());
    Files.writeString(folder.resolve(type + ".key"), made.get("privateKey").asText());
  }

  void connection(String mode) throws IOException, InterruptedException {
    control("PUT", "connection", "{\"mode\":\"" + mode + "\"}");
  }

  /** Sets a fault and returns its number. */
  int fault(String json) throws IOException, InterruptedException {
    JsonNode set = control("POST", "faults", json);
    return (set.isArray() ? set.get(0) : set).get("id").asInt();
  }

  /** Returns how many calls, of those that a fault is about, have come since. */
  int seen(int fault) throws IOException, InterruptedException {
    for (JsonNode order : control("GET", "faults", "")) {
      if (order.get("id").asInt() == fault) {
        return order.get("seen").asInt();
      }
    }
    throw new IllegalStateException("no fault " + fault);
  }

  /** Everything that KSeF ever took in, duplicates included. */
  List<JsonNode> heldByKsef() throws IOException, InterruptedException {
    List<JsonNode> held = new ArrayList<>();
    control("GET", "state", "").get("invoices").forEach(held::add);
    return held;
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

  // --- the program

  Process start(String... arguments) throws IOException {
    return startAt("home", arguments);
  }

  /** Starts the program on a store of another desk of the same seller. */
  private Process startAt(String home, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "pl.latarnik.bootstrap.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("LATARNIK_HOME", folder.resolve(home).toString());
    environment.put("LATARNIK_KSEF_ENVIRONMENT", origin());
    environment.put("LATARNIK_KSEF_CONTEXT", "Nip:" + SELLER);
    environment.put(
        "LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE",
        folder.resolve("Authentication.crt").toString());
    environment.put(
        "LATARNIK_KSEF_AUTHENTICATION_KEY", folder.resolve("Authentication.key").toString());
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(emptyInput().toFile()))
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private Path emptyInput() throws IOException {
    Path empty = folder.resolve("empty.txt");
    return Files.exists(empty) ? empty : Files.createFile(empty);
  }

  Ran run(String... arguments) throws IOException, InterruptedException {
    return ended(start(arguments), arguments);
  }

  /** Runs a command of another desk of the same seller. */
  Ran runElsewhere(String... arguments) throws IOException, InterruptedException {
    return ended(startAt("elsewhere", arguments), arguments);
  }

  private Ran ended(Process process, String... arguments) throws IOException, InterruptedException {
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + String.join(" ", arguments));
    }
    return new Ran(
        process.exitValue(),
        Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8));
  }

  JsonNode json(String... arguments) throws IOException, InterruptedException {
    return JSON.readTree(run(arguments).out());
  }

  String origin() {
    String base = ksef.baseUri().toString();
    return URI.create(base).getScheme() + "://" + URI.create(base).getAuthority();
  }

  Path folder() {
    return folder;
  }

  /** Writes an invoice of the demonstration, issued today, under a number. */
  String invoice(String template, String number) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    try (InputStream in = Office.class.getResourceAsStream("/demo/" + template + ".xml")) {
      if (in == null) {
        throw new IllegalStateException("no template " + template);
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replace("${created}", today + "T00:00:00Z")
              .replace("${p1}", today.toString())
              .replace("${due}", today.plusDays(14).toString())
              .replace("${p2}", number);
      Path file = folder.resolve(number.replace('/', '-') + ".xml");
      return Files.writeString(file, text).toString();
    }
  }

  @Override
  public void close() {
    ksef.close();
  }
}
