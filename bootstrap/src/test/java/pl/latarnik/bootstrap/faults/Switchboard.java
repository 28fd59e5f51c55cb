package pl.latarnik.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The control interface of a simulator, as its users have it: over HTTP. */
final class Switchboard {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  Switchboard(URI base) {
    this.base = base;
  }

  /** Sets a fault, given as the JSON of its order without the braces. */
  void fault(String id, String... more) {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    call("POST", "faults", "{\"fault\": \"" + id + "\"" + rest + "}");
  }

  void noFaults() {
    call("DELETE", "faults", "");
  }

  JsonNode faults() {
    return call("GET", "faults", "");
  }

  /** Counts how often a fault struck that is set. */
  int struck(String id) {
    int struck = 0;
    for (JsonNode fault : faults()) {
      struck += fault.get("fault").asText().equals(id) ? fault.get("struck").asInt() : 0;
    }
    return struck;
  }

  /** From now on it counts the requests of an operation, and changes nothing of them. */
  void watch(String operation) {
    fault("F-16", "\"operation\": \"" + operation + "\"", "\"probability\": 0");
  }

  /** Returns how many requests of an operation came in since it is watched. */
  int seen(String operation) {
    for (JsonNode fault : faults()) {
      if (fault.path("operation").asText().equals(operation)) {
        return fault.get("seen").asInt();
      }
    }
    throw new AssertionError("not watched: " + operation);
  }

  /** A test of a fault that never struck shows nothing. */
  void allHaveStruck() {
    for (JsonNode fault : faults()) {
      assertTrue(fault.get("struck").asInt() > 0, () -> "never struck: " + fault);
    }
  }

  /** From now on KSeF refuses requests above its rates with 429. */
  void enforceLimits() {
    call("PUT", "limits", "{\"enforced\": true}");
  }

  /** Counts the requests that it refused so. */
  int refusedByLimits() {
    return call("GET", "limits", "").get("refused").asInt();
  }

  /** Draws a mix of faults; returns what was drawn. */
  JsonNode mix(long seed, double density) {
    return call("POST", "faults/mix", "{\"seed\": " + seed + ", \"density\": " + density + "}");
  }

  void connection(String mode) {
    call("PUT", "connection", "{\"mode\": \"" + mode + "\"}");
  }

  void clock(Instant now) {
    call("PUT", "clock", "{\"instant\": \"" + now + "\", \"running\": true}");
  }

  void advance(Duration by) {
    call("POST", "clock/advance", "{\"by\": \"" + by + "\"}");
  }

  void notice(String json) {
    call("POST", "notices", json);
  }

  void status(String status) {
    call("PUT", "status", "{\"status\": \"" + status + "\"}");
  }

  void reset() {
    call("POST", "reset", "");
  }

  JsonNode certificate(String nip, String type) {
    return call("POST", "certificates", "{\"nip\": \"" + nip + "\", \"type\": \"" + type + "\"}");
  }

  void revoke(String serial) {
    call("POST", "certificates/" + serial + "/revoke", "");
  }

  /** Everything that KSeF ever took in, refused ones and duplicates included. */
  List<JsonNode> held() {
    List<JsonNode> held = new ArrayList<>();
    call("GET", "state", "").get("invoices").forEach(held::add);
    return held;
  }

  /** Returns what the page behind a code says. */
  JsonNode page(String link) {
    return answer(
        HttpRequest.newBuilder(URI.create(link)).header("Accept", "application/json").build());
  }

  private JsonNode call(String method, String path, String body) {
    return answer(
        HttpRequest.newBuilder(base.resolve("/_control/" + path))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode answer(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
