package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sends packages of invoices, step by step, so that a test can spoil any step. */
final class BatchClient {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  final TestClient client;

  BatchClient(TestClient client) {
    this.client = client;
  }

  /** Cuts an archive into slices and encrypts each. */
  List<byte[]> parts(byte[] archive, int count) throws Exception {
    List<byte[]> parts = new ArrayList<>();
    int size = (archive.length + count - 1) / count;
    for (int from = 0; from < archive.length; from += size) {
      byte[] slice = Arrays.copyOfRange(archive, from, Math.min(archive.length, from + size));
      parts.add(client.encrypt(slice));
    }
    return parts;
  }

  ObjectNode request(byte[] archive, List<byte[]> parts) throws Exception {
    return request(archive, parts, MGF1ParameterSpec.SHA256);
  }

  ObjectNode request(byte[] archive, List<byte[]> parts, MGF1ParameterSpec mask) throws Exception {
    ObjectNode request = client.openRequest(mask);
    ObjectNode file = request.putObject("batchFile");
    file.put("fileSize", archive.length).put("fileHash", TestClient.hash(archive));
    ArrayNode list = file.putArray("fileParts");
    for (byte[] part : parts) {
      list.addObject()
          .put("ordinalNumber", list.size())
          .put("fileSize", part.length)
          .put("fileHash", TestClient.hash(part));
    }
    return request.put("offlineMode", true);
  }

  Answer open(ObjectNode request) throws Exception {
    return client.http.postJson("/v2/sessions/batch", request.toString(), client.bearer());
  }

  /** Puts a part as the answer to the opening says; more headers may be added. */
  int put(JsonNode upload, byte[] part, String... more) throws Exception {
    return put(upload.path("url").asText(), part, withBlobHeader(upload, more));
  }

  int put(String url, byte[] part, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(part));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String[] withBlobHeader(JsonNode upload, String... more) {
    String[] all = Arrays.copyOf(more, more.length + 2);
    all[more.length] = "x-ms-blob-type";
    all[more.length + 1] = upload.path("headers").path("x-ms-blob-type").asText();
    return all;
  }

  Answer close(String session) throws Exception {
    return client.http.post("/v2/sessions/batch/" + session + "/close", client.bearer());
  }

  /** Opens, puts all and closes; returns the number of the session. */
  String send(byte[] archive, ObjectNode request, List<byte[]> parts) throws Exception {
    JsonNode opened = open(request).json();
    int ordinal = 0;
    for (JsonNode upload : opened.path("partUploadRequests")) {
      int status = put(upload, parts.get(ordinal));
      if (status != 201) {
        throw new AssertionError("part " + ordinal + " of " + archive.length + ": " + status);
      }
      ordinal++;
    }
    String session = opened.path("referenceNumber").asText();
    Answer closed = close(session);
    if (closed.status() != 204) {
      throw new AssertionError(closed.text());
    }
    return session;
  }

  String send(byte[] archive) throws Exception {
    List<byte[]> parts = parts(archive, 2);
    return send(archive, request(archive, parts), parts);
  }

  /** Waits up to a minute for the end of the processing. */
  JsonNode end(String session) throws Exception {
    for (int attempt = 0; attempt < 1200; attempt++) {
      JsonNode state = client.get("/v2/sessions/" + session).json();
      if (state.at("/status/code").asInt() >= 200) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError(session + " did not come to an end");
  }

  List<JsonNode> invoices(String session, String list, int pageSize) throws Exception {
    List<JsonNode> found = new ArrayList<>();
    String path = "/v2/sessions/" + session + list + "?pageSize=" + pageSize;
    String token = "";
    do {
      String[] headers = Arrays.copyOf(client.bearer(), token.isEmpty() ? 2 : 4);
      if (!token.isEmpty()) {
        headers[2] = "x-continuation-token";
        headers[3] = token;
      }
      JsonNode page = client.http.get(path, headers).json();
      page.path("invoices").forEach(found::add);
      token = page.path("continuationToken").asText("");
    } while (!token.isEmpty());
    return found;
  }
}
