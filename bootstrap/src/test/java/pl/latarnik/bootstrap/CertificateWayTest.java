package pl.latarnik.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.LatarnikCli;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorServer;

/** A certificate from the request to its revocation, over the command line and a local KSeF. */
class CertificateWayTest {

  private static final String SELLER = "1111111111";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private final SimulatorServer ksef = SimulatorServer.start(SimulatorOptions.defaults());
  private final HttpClient http = HttpClient.newHttpClient();
  private Map<String, String> environment = HashMap.empty();

  private record Ran(int exit, String out, String err) {

    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  @BeforeEach
  void configure() throws Exception {
    JsonNode login =
        control("POST", "certificates", "{\"nip\":\"" + SELLER + "\",\"type\":\"Authentication\"}");
    Files.writeString(folder.resolve("login.crt"), login.get("certificate").asText());
    Files.writeString(folder.resolve("login.key"), login.get("privateKey").asText());
    URI base = ksef.baseUri();
    environment =
        HashMap.of(
            "LATARNIK_HOME", folder.resolve("home").toString(),
            "LATARNIK_KSEF_ENVIRONMENT", base.getScheme() + "://" + base.getAuthority(),
            "LATARNIK_KSEF_CONTEXT", "Nip:" + SELLER,
            "LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE", folder.resolve("login.crt").toString(),
            "LATARNIK_KSEF_AUTHENTICATION_KEY", folder.resolve("login.key").toString());
  }

  @AfterEach
  void stop() {
    ksef.close();
  }

  @Test
  @Tag("C07")
  @Tag("C-02")
  @Tag("C06")
  void obtained_used_offline_revoked_and_its_invoice_still_sent() throws Exception {
    Ran enrolled = run("certificate", "enroll", "--json");
    assertEquals(0, enrolled.exit(), enrolled.err());
    String serial = enrolled.json().get("serial").asText();

    Ran check = run("certificate", "check", "--json");
    assertEquals(0, check.exit(), check.err());
    JsonNode checked = check.json().get("certificates").get(0);
    assertEquals("ACTIVE", checked.get("status").asText());
    assertEquals("KSEF", checked.get("source").asText());
    assertEquals(serial, check.json().get("signing").asText());

    control("PUT", "connection", "{\"mode\":\"CUT\"}");
    Ran issued = run("issue", invoice("FV/1"), "--yes");
    assertEquals(0, issued.exit(), issued.err());
    Ran offline = run("certificate", "check");
    assertEquals(0, offline.exit(), offline.err());
    assertTrue(offline.err().contains("Nie sprawdzono w KSeF"), offline.err());

    control("PUT", "connection", "{\"mode\":\"UP\"}");
    Ran refused = run("certificate", "revoke", serial);
    assertEquals(1, refused.exit(), refused.err());
    assertTrue(refused.err().contains("FV/1"), refused.err());
    Ran revoked = run("certificate", "revoke", serial, "--reason", "key-compromise", "--yes");
    assertEquals(0, revoked.exit(), revoked.err());

    Ran after = run("certificate", "check", "--json");
    assertEquals(3, after.exit(), after.err());
    assertEquals("FV/1", after.json().get("failing").get(0).get("p2").asText());
    assertEquals(3, run("issue", invoice("FV/2"), "--mode", "OFFLINE24").exit());
    assertEquals(0, run("send", "--all").exit(), "the invoice is sent all the same");

    assertEquals(0, run("certificate", "check", "--renew").exit() & ~1, "a new one is obtained");
    assertEquals(0, run("issue", invoice("FV/3"), "--mode", "OFFLINE24").exit());
  }

  @Test
  @Tag("C07")
  void a_certificate_obtained_for_the_login_logs_in() throws Exception {
    Ran enrolled = run("certificate", "enroll", "--type", "authentication", "--json");
    assertEquals(0, enrolled.exit(), enrolled.err());
    String place = enrolled.json().get("place").asText();
    Path secret = Path.of(place).getParent().resolveSibling("vault.secret");
    environment =
        environment
            .remove("LATARNIK_KSEF_AUTHENTICATION_KEY")
            .put("LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE", place)
            .put("LATARNIK_KSEF_AUTHENTICATION_PASSWORD_FILE", secret.toString());

    Ran again = run("certificate", "enroll");

    assertEquals(0, again.exit(), again.err());
  }

  private Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader("")),
            false);
    Wiring wiring = new Wiring(environment, folder, folder, Clock.systemUTC());
    int exit = new LatarnikCli(wiring, console, "test", false).run(arguments);
    return new Ran(exit, out.toString(), err.toString());
  }

  private JsonNode control(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(ksef.baseUri().resolve("/_control/" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  /** Writes an invoice of the demonstration, issued today, under a number. */
  private String invoice(String number) throws IOException {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
    try (InputStream in = CertificateWayTest.class.getResourceAsStream("/demo/domestic.xml")) {
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
}
