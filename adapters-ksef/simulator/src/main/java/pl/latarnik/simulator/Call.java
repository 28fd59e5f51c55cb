package pl.latarnik.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** One request and its answer; every answer names the simulator. */
final class Call {
  static final String ANNOUNCEMENT_HEADER = "X-Simulator";
  static final String ANNOUNCEMENT = "Latarnik, local simulation, not KSeF";
  static final String TIME_HEADER = "X-Simulator-Time";
  private static final String SYSTEM_WARNING = "X-System-Warning";
  private static final int LARGEST_BODY = 16_000_000;
  private static final int LONGEST_HANG_SECONDS = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpExchange exchange;
  private final SimulatedClock clock;
  private final List<String> warnings = new ArrayList<>();
  private UnaryOperator<Reply> spoiling = UnaryOperator.identity();
  private boolean bodyRead;
  private Optional<byte[]> replaced = Optional.empty();

  Call(HttpExchange exchange, SimulatedClock clock) {
    this.exchange = exchange;
    this.clock = clock;
    header("X-Test-System-Warning").ifPresent(warnings::add);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String rawPath() {
    return exchange.getRequestURI().getRawPath();
  }

  /** Returns path and query, as sent. */
  String rawPathAndQuery() {
    return exchange.getRequestURI().toString();
  }

  String lastSegment() {
    return segment(-1);
  }

  /** Returns a segment of the path, counted from its end: -1 is the last. */
  String segment(int fromEnd) {
    String[] segments = rawPath().split("/", -1);
    return segments[segments.length + fromEnd];
  }

  String clientIp() {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** Returns the origin the caller used, for links back to this server. */
  String host() {
    return header("Host").orElse("127.0.0.1:" + exchange.getLocalAddress().getPort());
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(queries().get(name)).map(values -> values.get(0));
  }

  Map<String, List<String>> queries() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found
            .computeIfAbsent(decoded(pair.substring(0, equals)), k -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return found;
  }

  /** Lets the handler read other bytes than were sent. */
  void replaceBody(byte[] other) {
    replaced = Optional.of(other);
  }

  /** Returns the body as it comes, for what may be too long to be held. */
  InputStream bodyStream() {
    bodyRead = true;
    return exchange.getRequestBody();
  }

  byte[] body() {
    if (replaced.isPresent()) {
      return replaced.get();
    }
    bodyRead = true;
    try (InputStream in = exchange.getRequestBody();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      byte[] read = in.readNBytes(LARGEST_BODY + 1);
      if (read.length > LARGEST_BODY) {
        throw ApiFailure.plain(413);
      }
      out.write(read);
      return out.toByteArray();
    } catch (IOException e) {
      throw ApiFailure.unreadable("Treść żądania urwała się.");
    }
  }

  /** Reads a JSON object; another media type is a 415, anything else unreadable a 21001. */
  ObjectNode json() {
    requireMediaType("application/json");
    return jsonOf(body());
  }

  /** Reads a JSON object whatever its media type is called; an empty body is an empty object. */
  ObjectNode anyJson() {
    byte[] body = body();
    return body.length == 0 ? JsonNodeFactory.instance.objectNode() : jsonOf(body);
  }

  private static ObjectNode jsonOf(byte[] body) {
    try {
      if (JSON.readTree(body) instanceof ObjectNode object) {
        return object;
      }
      throw ApiFailure.unreadable("Oczekiwano obiektu JSON.");
    } catch (IOException e) {
      throw ApiFailure.unreadable("Treść żądania nie jest poprawnym JSON.");
    }
  }

  void requireMediaType(String expected) {
    String actual = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (!actual.split(";", 2)[0].trim().equals(expected)) {
      throw ApiFailure.plain(415);
    }
  }

  /** Refuses a form body where no body is foreseen, as the real system does. */
  void refuseForm() {
    if (header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")) {
      throw ApiFailure.plain(415);
    }
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /** Lets something look at the answer and change it before it goes out. */
  void beforeAnswering(UnaryOperator<Reply> change) {
    UnaryOperator<Reply> earlier = spoiling;
    spoiling = reply -> change.apply(earlier.apply(reply));
  }

  /** Reads a number of the query; what is none or lies outside is refused as the validator does. */
  int number(String name, int standard, int least, int most) {
    String text = query(name).orElse(String.valueOf(standard));
    if (text.matches("\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw ApiFailure.invalid(
        "'" + name + "' must be between " + least + " and " + most + ". You entered " + text + ".");
  }

  void json(int status, JsonNode body) {
    reply(Reply.of(status, "application/json; charset=utf-8", text(body)));
  }

  void problem(int status, JsonNode body) {
    reply(Reply.of(status, "application/problem+json; charset=utf-8", text(body)));
  }

  /** Answers an XML file with the digest of its bytes. */
  void xml(byte[] body) {
    reply(
        Reply.of(200, "application/xml; charset=utf-8", body)
            .withHeader("x-ms-meta-hash", Crypto.sha256Base64(body)));
  }

  void html(int status, String page) {
    reply(Reply.html(status, page));
  }

  void empty(int status) {
    reply(Reply.empty(status));
  }

  /** Ends the connection without any answer. */
  void cut() {
    exchange.close();
  }

  void reply(Reply prepared) {
    Reply reply = spoiling.apply(prepared);
    switch (reply.ending()) {
      case ANSWERED -> answer(reply);
      case CUT -> cut();
      case HANGING -> hang();
    }
  }

  /** Gives nothing for longer than callers wait; ends early when the simulator is closed. */
  private void hang() {
    try {
      var unused = new CountDownLatch(1).await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    cut();
  }

  /** Answers a fault of the simulator itself as the real system answers its own. */
  void fault(RuntimeException fault) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode item = root.putObject("exception").putArray("exceptionDetailList").addObject();
    item.put("exceptionCode", 500);
    item.put("exceptionDescription", "Wystąpił nieoczekiwany błąd.");
    item.putArray("details").add(String.valueOf(fault));
    json(500, root);
  }

  private void answer(Reply reply) {
    try {
      drain();
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      commonHeaders(reply.status());
      int length = reply.body().length;
      exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
      if (length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
      exchange.close();
    } catch (IOException e) {
      // The caller has gone; there is nobody left to tell.
      exchange.close();
    }
  }

  /** Left unread, a long body would make the server cut the line under the caller's feet. */
  private void drain() {
    if (bodyRead) {
      return;
    }
    try {
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // The handler has read it and closed it, or the caller broke off; the answer goes out.
      bodyRead = true;
    }
  }

  private void commonHeaders(int status) {
    exchange.getResponseHeaders().set(ANNOUNCEMENT_HEADER, ANNOUNCEMENT);
    exchange.getResponseHeaders().set(TIME_HEADER, SimulatedClock.api(clock.now()));
    if (status < 300 && !warnings.isEmpty()) {
      exchange.getResponseHeaders().set(SYSTEM_WARNING, String.join(" | ", warnings));
    }
  }

  private static byte[] text(JsonNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An own answer cannot be written as JSON", e);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
