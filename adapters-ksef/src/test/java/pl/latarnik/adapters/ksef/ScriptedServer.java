package pl.latarnik.adapters.ksef;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers as the test says: what a server does that is broken, hostile or of tomorrow. Several
 * answers to one address come one after the other, the last one for ever.
 */
final class ScriptedServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Writes an answer as it likes. */
  interface Reply {
    void to(HttpExchange exchange) throws IOException;

    /** Returns the same reply with one more header. */
    default Reply with(String header, String value) {
      return exchange -> {
        exchange.getResponseHeaders().add(header, value);
        to(exchange);
      };
    }
  }

  /** What was asked, and with which token. */
  record Asked(String call, String authorization, byte[] body, Map<String, List<String>> headers) {

    String header(String name) {
      return String.join(", ", headers.getOrDefault(name, List.of()));
    }
  }

  static Reply json(int status, String json) {
    return bytes(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Reply problem(int status, String json) {
    return bytes(status, "application/problem+json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Reply html(int status) {
    return bytes(
        status,
        "text/html",
        "<html><body>Incapsula incident ID: 1</body></html>".getBytes(StandardCharsets.UTF_8));
  }

  static Reply empty(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static Reply bytes(int status, String type, byte[] body) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** Closes the connection without a word. */
  static Reply cut() {
    return exchange -> {};
  }

  /** Promises more than it sends. */
  static Reply cutInTheMiddle(String type, String text) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, 10_000);
      exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Sends without an end, as fast as it can. */
  static Reply endless(String type) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
      byte[] spaces = " ".repeat(8192).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 20_000; i++) {
        exchange.getResponseBody().write(spaces);
      }
    };
  }

  /** Answers at once, and then a byte now and then. */
  static Reply dripping(String type) {
    return exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
      try {
        for (int i = 0; i < 200; i++) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
          Thread.sleep(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  ScriptedServer on(String call, Reply... answers) {
    replies.put(call, new ArrayDeque<>(List.of(answers)));
    return this;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Asked> asked() {
    return asked;
  }

  long timesAsked(String call) {
    return asked.stream().filter(a -> a.call().equals(call)).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      List<String> token = exchange.getRequestHeaders().get("Authorization");
      asked.add(
          new Asked(
              call,
              token == null ? "" : token.get(0),
              body,
              Map.copyOf(exchange.getRequestHeaders())));
      next(call).to(exchange);
    }
  }

  private synchronized Reply next(String call) {
    Deque<Reply> left = replies.get(call);
    if (left == null) {
      return json(404, "");
    }
    return left.size() > 1 ? left.removeFirst() : left.getFirst();
  }
}
