package pl.latarnik.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;

/** The strings behind the stage: the control interface of the simulator, over HTTP. */
final class Control {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A certificate with its key, both in PEM. */
  record Issued(String certificate, String privateKey) {}

  private final URI base;

  Control(URI base) {
    this.base = base;
  }

  void clock(Instant now) {
    call("PUT", "/_control/clock", node().put("instant", now.toString()).put("running", true));
  }

  void connection(String mode) {
    call("PUT", "/_control/connection", node().put("mode", mode));
  }

  Issued certificate(String nip, String type) {
    JsonNode issued =
        call("POST", "/_control/certificates", node().put("nip", nip).put("type", type));
    return new Issued(issued.path("certificate").asText(), issued.path("privateKey").asText());
  }

  /** Publishes a message of the status service. */
  void publish(String type, String title) {
    call(
        "POST",
        "/_control/notices",
        node().put("category", "FAILURE").put("type", type).put("title", title));
  }

  /** Returns everything that the simulator holds. */
  JsonNode state() {
    return call("GET", "/_control/state", node());
  }

  /** Opens the page behind a code, as a buyer's telephone would. */
  JsonNode page(String link) {
    return exchange("GET", URI.create(link), node());
  }

  private JsonNode call(String method, String path, ObjectNode body) {
    return exchange(method, base.resolve(path), body);
  }

  private static JsonNode exchange(String method, URI uri, ObjectNode body) {
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Accept", "application/json");
      if (!method.equals("GET")) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (OutputStream out = connection.getOutputStream()) {
          out.write(JSON.writeValueAsBytes(body));
        }
      }
      try (InputStream in = connection.getInputStream()) {
        return JSON.readTree(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri + " failed", e);
    }
  }

  private static ObjectNode node() {
    return JSON.createObjectNode();
  }
}
