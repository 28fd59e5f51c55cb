package pl.latarnik.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line: really cut, really hanging; control always answers. */
@Tag("V01")
class ConnectionTest {
  private final SimulatorServer server = SimulatorServer.start(SimulatorOptions.defaults());
  private final Http http = new Http(server.baseUri());

  @AfterEach
  void stop() {
    server.close();
  }

  private void line(String mode) throws Exception {
    assertEquals(200, http.putJson("/_control/connection", "{\"mode\":\"" + mode + "\"}").status());
  }

  /** Asks on a bare socket, where a cut is seen as the end of the stream without a byte. */
  private int firstByte(String path, int timeoutMillis) throws IOException {
    URI base = server.baseUri();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(timeoutMillis);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return in.read();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/security/public-key-certificates",
        "/latarnia/status",
        "/invoice/9462805323/08-06-2026/trbWORsFOzG21Nx2rRZn4CavZRV2NYO-eWyT5HLw0Ms",
        "/nowhere"
      })
  void cut_line_ends_without_a_byte(String path) throws Exception {
    line("CUT");

    assertEquals(-1, firstByte(path, 5000));
  }

  @Test
  @Tag("N-01")
  void cut_line_is_an_exception_for_a_client() throws Exception {
    line("CUT");
    HttpRequest request =
        HttpRequest.newBuilder(server.baseUri().resolve("/v2/auth/challenge"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();

    assertThrows(
        IOException.class,
        () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  @Tag("N-02")
  void hanging_line_gives_nothing_and_lets_go_afterwards() throws Exception {
    line("HANG");

    assertThrows(SocketTimeoutException.class, () -> firstByte("/latarnia/status", 300));
    line("UP");
    assertEquals('H', firstByte("/latarnia/status", 5000));
  }

  @Test
  @Tag("F-16")
  void front_answers_503_with_a_page() throws Exception {
    line("HTTP_503");

    Answer answer = http.get("/v2/security/public-key-certificates");

    assertEquals(503, answer.status());
    assertTrue(answer.header("Content-Type").orElse("").startsWith("text/html"));
  }

  @Test
  void control_answers_while_the_line_is_cut() throws Exception {
    line("CUT");

    assertEquals("CUT", http.get("/_control/state").json().path("connection").asText());
  }

  @Test
  void line_comes_back() throws Exception {
    line("CUT");
    line("UP");

    assertEquals(200, http.get("/v2/security/public-key-certificates").status());
  }

  @Test
  void unknown_mode_is_refused() throws Exception {
    assertEquals(400, http.putJson("/_control/connection", "{\"mode\":\"OFF\"}").status());
  }

  @Test
  void port_in_use_is_told_by_its_number() {
    int port = server.baseUri().getPort();

    PortInUseException refused =
        assertThrows(
            PortInUseException.class,
            () -> SimulatorServer.start(SimulatorOptions.defaults().withPort(port)));

    assertEquals(port, refused.port());
    assertTrue(String.valueOf(refused.getMessage()).contains(String.valueOf(port)));
  }

  @Test
  void start_writes_exactly_one_line() {
    StringWriter out = new StringWriter();

    try (SimulatorServer started =
        SimulatorMain.start(SimulatorOptions.defaults(), new PrintWriter(out))) {
      assertEquals(
          "listening on http://127.0.0.1:" + started.baseUri().getPort(), out.toString().strip());
    }
  }

  @Test
  void foreground_run_ends_when_interrupted() throws Exception {
    Thread run =
        new Thread(
            () ->
                SimulatorMain.run(
                    SimulatorOptions.defaults(), new PrintWriter(new StringWriter())));
    run.start();

    run.interrupt();
    run.join(Duration.ofSeconds(20).toMillis());

    assertEquals(false, run.isAlive());
  }
}
