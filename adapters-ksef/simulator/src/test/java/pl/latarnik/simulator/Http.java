package pl.latarnik.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Speaks HTTP to a simulator and holds both directions to the official description. */
final class Http {
  private static final Optional<OpenApi> OPEN_API = OpenApi.load();
  private static final OwnContract CONTRACT = OwnContract.load();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final boolean checked;

  Http(URI base) {
    this(base, true);
  }

  private Http(URI base, boolean checked) {
    this.base = base;
    this.checked = checked;
  }

  /** Returns one for answers that a fault makes differ from the description on purpose. */
  Http unchecked() {
    return new Http(base, false);
  }

  Answer get(String path, String... headers) throws IOException, InterruptedException {
    return exchange("GET", path, Optional.empty(), headers);
  }

  Answer post(String path, String... headers) throws IOException, InterruptedException {
    return exchange("POST", path, Optional.empty(), headers);
  }

  Answer postJson(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return exchange("POST", path, Optional.of(body), with(headers, "application/json"));
  }

  Answer delete(String path, String... headers) throws IOException, InterruptedException {
    return exchange("DELETE", path, Optional.empty(), headers);
  }

  Answer putJson(String path, String body) throws IOException, InterruptedException {
    return exchange("PUT", path, Optional.of(body), with(new String[0], "application/json"));
  }

  Answer postXml(String path, String body) throws IOException, InterruptedException {
    return exchange("POST", path, Optional.of(body), with(new String[0], "application/xml"));
  }

  Answer exchange(String method, String path, Optional<String> body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : base.resolve(path))
            .timeout(Duration.ofSeconds(10))
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElseGet(HttpRequest.BodyPublishers::noBody));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    Answer answer =
        new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    if (checked && path.startsWith("/v2")) {
      hold(CONTRACT, method, path, body, answer);
      OPEN_API.ifPresent(api -> hold(api, method, path, body, answer));
    }
    return answer;
  }

  private static void hold(
      OpenApi api, String method, String path, Optional<String> body, Answer answer) {
    // A request is held to the description only where the simulator took it.
    if (answer.status() < 300 && body.isPresent()) {
      api.checkRequest(method, path, body.get());
    }
    api.checkResponse(
        method, path, answer.status(), answer.header("Content-Type").orElse(""), answer.text());
  }

  private static void hold(
      OwnContract contract, String method, String path, Optional<String> body, Answer answer) {
    if (answer.status() < 300) {
      body.filter(text -> text.startsWith("{"))
          .ifPresent(text -> contract.checkRequest(method, path, text));
      contract.checkResponse(
          method, path, answer.status(), answer.header("Content-Type").orElse(""), answer.text());
    }
  }

  private static String[] with(String[] headers, String mediaType) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = mediaType;
    return all;
  }
}
