package pl.latarnik.adapters.ksef;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import pl.latarnik.application.tck.KsefGatewayContract.Line;

/**
 * Stands between client and KSeF, passes all on as it is, remembers it, and can be a bad line. It
 * rewrites nothing; addresses that KSeF names lead past it.
 */
final class Relay implements AutoCloseable {

  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade");

  private final URI target;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Passed> passed = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile Line line = Line.UP;
  private HttpServer server;

  Relay(URI target) {
    this.target = target;
    this.server = listen(0);
    this.port = server.getAddress().getPort();
  }

  /** One request with its answer. */
  record Passed(
      String method,
      URI uri,
      Map<String, List<String>> headers,
      byte[] body,
      int status,
      String answerType,
      byte[] answer) {}

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Returns all that has passed so far. */
  List<Passed> passed() {
    return passed;
  }

  synchronized void line(Line now) {
    if (now == Line.REFUSED && line != Line.REFUSED) {
      server.stop(0);
    } else if (now != Line.REFUSED && line == Line.REFUSED) {
      server = listen(port);
    }
    line = now;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpServer listen(int onPort) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
      listening.createContext("/", this::pass);
      listening.setExecutor(threads);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (line == Line.CUT) {
        return;
      }
      HttpResponse<byte[]> answer = ask(exchange, body);
      passed.add(
          new Passed(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              Map.copyOf(exchange.getRequestHeaders()),
              body,
              answer.statusCode(),
              answer.headers().firstValue("Content-Type").orElse(""),
              answer.body()));
      if (line == Line.ANSWERS_LOST) {
        return;
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] told = atThisAddress(answer.body());
      exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
      exchange.getResponseBody().write(told);
    }
  }

  /** What the target says lies at its own address is to be asked for through this line, too. */
  private byte[] atThisAddress(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.startsWith("{")
        ? text.replace(target.toString(), uri().toString()).getBytes(StandardCharsets.ISO_8859_1)
        : body;
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
