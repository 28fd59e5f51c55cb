package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedServer.bytes;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.cutInTheMiddle;
import static pl.latarnik.adapters.ksef.ScriptedServer.dripping;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.endless;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Cause;

/** Why there is no answer of KSeF's; only an error in KSeF's own form is KSeF's own trouble. */
class NetworkTroubleTest {

  private static final Duration CONNECT = Duration.ofMillis(400);
  private static final Duration ANSWER = Duration.ofMillis(800);
  private static final String PATH = "POST /v2/auth/challenge";
  private static final String KSEF_FAILED =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":500}]}}";

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private static Either<Lost, Answer> exchange(String base) {
    return new KsefHttp(CONNECT, ANSWER).exchange(Call.get(URI.create(base)));
  }

  private static void assertNeverLeft(Cause cause, Either<Lost, Answer> outcome) {
    Lost lost = outcome.getLeft();
    assertEquals(cause, lost.cause(), lost.detail());
    assertFalse(lost.mayHaveArrived(), lost.detail());
  }

  private KsefFailure.Unreachable asked(Reply reply) {
    server.on("GET /v2", reply);
    return (KsefFailure.Unreachable)
        exchange(server.uri() + "/v2").fold(KsefErrors::of, KsefErrors::of);
  }

  private KsefFailure.Unreachable reached(Reply reply) {
    try (ScriptedKsef ksef = new ScriptedKsef().on(PATH, reply)) {
      return (KsefFailure.Unreachable) ksef.gateway().reach().getLeft();
    }
  }

  @Test
  @Tag("N-01")
  void a_name_that_nobody_knows() {
    assertNeverLeft(Cause.NO_ADDRESS, exchange("http://ksef.latarnik.invalid/v2"));
  }

  @Test
  @Tag("N-01")
  void a_network_without_a_way_there() {
    // No TCP connection leads to a group address: the system refuses it on any machine.
    assertNeverLeft(Cause.NO_ROUTE, exchange("http://224.0.0.1:9/v2"));
  }

  @Test
  @Tag("N-01")
  void a_machine_where_nobody_listens() throws IOException {
    ServerSocket gone = listening(1);
    gone.close();

    assertNeverLeft(Cause.CONNECTION_REFUSED, exchange("http://127.0.0.1:" + gone.getLocalPort()));
  }

  @Test
  @Tag("N-02")
  void a_machine_that_takes_no_more_connections() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = listening(1)) {
      for (int i = 0; i < 4; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        try {
          socket.connect(full.getLocalSocketAddress(), 100);
        } catch (IOException e) {
          break; // the queue is full: that is what was wanted
        }
      }

      assertNeverLeft(Cause.TIMEOUT, exchange("http://127.0.0.1:" + full.getLocalPort()));
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  @Tag("N-01")
  void somebody_who_speaks_no_TLS() throws IOException {
    try (ServerSocket listening = saying("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      // The first handshake of a process takes its time, and is part of connecting.
      Lost lost =
          new KsefHttp(Duration.ofSeconds(10), ANSWER)
              .exchange(
                  Call.get(URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/v2")))
              .getLeft();

      assertEquals(Cause.TLS, lost.cause(), lost.detail());
    }
  }

  @Test
  @Tag("N-01")
  void a_connection_that_is_reset_or_closed_without_a_word() throws IOException {
    assertEquals(Cause.CONNECTION_CUT, asked(cut()).cause());

    try (ServerSocket listening = talking(socket -> socket.setSoLinger(true, 0))) {
      Lost lost = exchange("http://127.0.0.1:" + listening.getLocalPort()).getLeft();

      assertEquals(Cause.CONNECTION_CUT, lost.cause(), lost.detail());
      assertTrue(lost.mayHaveArrived(), lost.detail());
    }
  }

  @Test
  @Tag("N-01")
  void a_proxy_that_wants_credentials() {
    server.on("GET /v2", empty(407).with("Proxy-Authenticate", "Basic realm=\"biuro\""));

    assertEquals(Cause.PROXY, throughProxy("http://ksef.latarnik.invalid/v2").cause());
  }

  @Test
  @Tag("N-01")
  void a_proxy_that_wants_credentials_for_a_tunnel() throws IOException {
    for (int status : new int[] {407, 403, 502}) {
      try (ServerSocket proxy = saying(noTunnel(status))) {
        KsefFailure.Unreachable failure =
            through(proxy.getLocalPort(), "https://ksef.latarnik.invalid/v2");

        assertEquals(Cause.PROXY, failure.cause(), failure.detail());
      }
    }
  }

  @Test
  @Tag("N-02")
  void a_server_that_is_silent_or_sends_a_byte_now_and_then() {
    Lost lost = exchangeOf(dripping("application/json"));

    assertEquals(Cause.TIMEOUT, lost.cause(), lost.detail());
    assertTrue(lost.mayHaveArrived(), lost.detail());
    assertEquals(Cause.TIMEOUT, exchangeOf(exchange -> silent()).cause());
  }

  @Test
  @Tag("N-03")
  void an_answer_that_is_cut_or_garbled_or_has_no_end() {
    assertEquals(Cause.CONNECTION_CUT, asked(cutInTheMiddle("application/json", "{")).cause());
    assertEquals(Cause.UNREADABLE_ANSWER, asked(endless("application/json")).cause());
    assertEquals(Cause.UNREADABLE_ANSWER, reached(json(200, "{\"challenge\":\"2026051")).cause());
    assertEquals(
        Cause.UNREADABLE_ANSWER,
        reached(json(200, "{\"a\":1}").with("Content-Encoding", "gzip")).cause());
  }

  @Test
  @Tag("N-03")
  void somebody_who_speaks_no_HTTP() throws IOException {
    try (ServerSocket listening = saying("SSH-2.0-OpenSSH_9.2\r\n\r\n")) {
      Lost lost = exchange("http://127.0.0.1:" + listening.getLocalPort()).getLeft();

      assertEquals(Cause.UNREADABLE_ANSWER, lost.cause(), lost.detail());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12, 12", "99999999999999999999", "-5", "1 2", ""})
  @Tag("N-03")
  @Tag("L09")
  void an_answer_of_which_the_length_is_no_number(String length) throws IOException {
    String said =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n{\"status\":1}";
    try (ServerSocket listening = saying(said)) {
      URI uri = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/v2");
      KsefHttp http = new KsefHttp(CONNECT, ANSWER);

      for (Either<Lost, Answer> outcome :
          List.of(
              http.exchange(Call.get(uri)),
              http.exchange(Call.get(uri), BodyPublishers.ofString("part"), () -> false))) {
        assertTrue(outcome.isLeft(), outcome::toString);
        assertTrue(outcome.getLeft().mayHaveArrived(), outcome.getLeft().detail());
        assertTrue(outcome.getLeft().detail().length() < 500, outcome.getLeft().detail());
      }
    }
  }

  @Test
  @Tag("N-03")
  void what_no_header_can_carry_is_not_sent_and_not_shown() {
    String token = "abc\u0007\u0142tajny";
    Call call = Call.get(URI.create(server.uri() + "/v2"));

    for (Call bent : List.of(call.with("x-continuation-token", token), call.withToken(token))) {
      Lost lost = new KsefHttp(CONNECT, ANSWER).exchange(bent).getLeft();

      assertEquals(Cause.UNREADABLE_ANSWER, lost.cause(), lost.detail());
      assertFalse(lost.mayHaveArrived(), lost.detail());
      assertFalse(lost.detail().contains("tajny"), lost.detail());
    }
    assertEquals(List.of(), server.asked());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  @Tag("F-19")
  @Tag("F-16")
  @Tag("F-35")
  void only_an_error_in_its_own_form_is_KSeFs(int status) {
    assertEquals(Cause.SERVER_ERROR, asked(json(status, KSEF_FAILED)).cause());
    assertEquals(Cause.SERVER_ERROR, asked(empty(status)).cause());
    assertEquals(Cause.FOREIGN_ANSWER, asked(html(status)).cause());
    assertEquals(
        Cause.FOREIGN_ANSWER, asked(bytes(status, "text/plain", ascii("Bad Gateway"))).cause());
  }

  @Test
  @Tag("F-16")
  @Tag("F-17")
  @Tag("N-04")
  void pages_and_redirects_are_somebody_elses() {
    assertEquals(Cause.FOREIGN_ANSWER, reached(html(200)).cause());
    assertEquals(Cause.FOREIGN_ANSWER, asked(html(404)).cause());
    assertEquals(Cause.FOREIGN_ANSWER, asked(empty(511)).cause());
    assertEquals(
        Cause.FOREIGN_ANSWER,
        asked(empty(302).with("Location", "https://hotel.example/login")).cause());
  }

  private Lost exchangeOf(Reply reply) {
    server.on("GET /v2", reply);
    return exchange(server.uri() + "/v2").getLeft();
  }

  private KsefFailure.Unreachable throughProxy(String uri) {
    return through(server.uri().getPort(), uri.replace("/v2", "") + "/v2");
  }

  private static KsefFailure.Unreachable through(int port, String uri) {
    ProxySelector proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", port));
    return (KsefFailure.Unreachable)
        new KsefHttp(CONNECT, ANSWER, Option.some(proxy))
            .exchange(Call.get(URI.create(uri)))
            .fold(KsefErrors::of, KsefErrors::of);
  }

  private static ServerSocket listening(int backlog) throws IOException {
    return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
  }

  /** What one does with a connection that was taken. */
  private interface Conversation {
    void with(Socket socket) throws IOException;
  }

  /** Takes connections until it is closed: a client may try again what may be tried again. */
  private static ServerSocket talking(Conversation conversation) throws IOException {
    ServerSocket listening = listening(5);
    Thread thread =
        new Thread(
            () -> {
              while (!listening.isClosed()) {
                try (Socket socket = listening.accept()) {
                  socket.getInputStream().readNBytes(1);
                  conversation.with(socket);
                } catch (IOException e) {
                  continue; // the test sees what came of it
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return listening;
  }

  private static ServerSocket saying(String text) throws IOException {
    return talking(
        socket -> {
          socket.getOutputStream().write(ascii(text));
          socket.getOutputStream().flush();
          // Closing at once would reset the connection and take the words along.
          socket.shutdownOutput();
          socket.setSoTimeout(200);
          socket.getInputStream().readAllBytes();
        });
  }

  private static void silent() {
    try {
      Thread.sleep(2000); // longer than anybody waits
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String noTunnel(int status) {
    return "HTTP/1.1 "
        + status
        + " No\r\nProxy-Authenticate: Basic realm=\"biuro\"\r\nContent-Length: 0\r\n\r\n";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
