package pl.latarnik.bootstrap;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
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
  @Tag("F-15")
  void a_429_on_the_way_is_waited_out() throws Exception {
    for (String operation :
        new String[] {"GET /certificates/limits", "GET /certificates/enrollments/{}"}) {
      control(
          "POST",
          "faults",
          "{\"fault\":\"F-15\",\"times\":1,\"retryAfter\":1,\"operation\":\"" + operation + "\"}");
    }

    Ran enrolled = run("certificate", "enroll", "--json");

    assertEquals(0, enrolled.exit(), enrolled.err());
    for (JsonNode fault : control("GET", "faults", "")) {
      assertEquals(1, fault.get("struck").asInt(), fault::toString);
    }
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

    Ran renewed = run("certificate", "check", "--renew");
    assertTrue(renewed.err().contains("Odnawianie"), renewed.err());
    assertEquals(0, run("issue", invoice("FV/3"), "--mode", "OFFLINE24").exit());
  }

  @Test
  @Tag("C07")
  void a_certificate_obtained_for_the_login_logs_in() throws Exception {
    Ran enrolled = run("certificate", "enroll", "--type", "authentication", "--json");
    assertEquals(0, enrolled.exit(), enrolled.err());
    String place = enrolled.json().get("place").asText();
    Path secret = folder.resolve("home").resolve("certificates").resolve("vault.secret");
    environment =
        environment
            .remove("LATARNIK_KSEF_AUTHENTICATION_KEY")
            .put("LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE", place)
            .put("LATARNIK_KSEF_AUTHENTICATION_PASSWORD_FILE", secret.toString());

    Ran again = run("certificate", "enroll");

    assertEquals(0, again.exit(), again.err());
  }

  @Test
  @Tag("C03")
  @Tag("C04")
  void settings_name_what_is_needed_and_the_password_of_a_file_to_import() throws Exception {
    assertEquals(0, run("init").exit());
    String settings = Files.readString(folder.resolve("latarnik.yaml"));
    assertTrue(settings.contains("Wymagany certyfikat typu 2 (Offline) do trybu offline"));
    JsonNode made =
        control("POST", "certificates", "{\"nip\":\"" + SELLER + "\",\"type\":\"Offline\"}");
    Path container = pkcs12(made, "tajne-haslo");
    Path password = Files.writeString(folder.resolve("haslo.txt"), "tajne-haslo\n");

    Ran without = run("certificate", "import", container.toString());
    environment = environment.put("LATARNIK_CERTIFICATE_PASSWORD_FILE", password.toString());
    Ran with = run("certificate", "import", container.toString());

    assertEquals(3, without.exit());
    assertTrue(without.err().contains("certificate.password-file"), without.err());
    assertEquals(0, with.exit(), with.err());
  }

  @Test
  @Tag("C13")
  void a_plan_beyond_the_end_of_tokens_is_refused_where_a_token_logs_in() throws Exception {
    String[] plan = {"plan", "--from", "2026-12-31", "--to", "2027-01-04"};
    assertEquals(0, run(plan).exit());
    Path token = Files.writeString(folder.resolve("token.txt"), "token-z-panelu");
    environment =
        environment
            .remove("LATARNIK_KSEF_AUTHENTICATION_CERTIFICATE")
            .remove("LATARNIK_KSEF_AUTHENTICATION_KEY")
            .put("LATARNIK_KSEF_AUTHENTICATION_TOKEN_FILE", token.toString());

    Ran refused = run(plan);

    assertEquals(1, refused.exit(), refused.err());
    assertTrue(refused.err().contains("2026-12-31"), refused.err());
    assertTrue(refused.err().contains("ksef.authentication.certificate"), refused.err());
  }

  /** Writes what the simulator made as users have it: certificate and key under a password. */
  private Path pkcs12(JsonNode made, String password) throws Exception {
    byte[] key = Base64.getMimeDecoder().decode(body(made.get("privateKey").asText()));
    Certificate certificate =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(
                    made.get("certificate").asText().getBytes(StandardCharsets.US_ASCII)));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "offline",
        KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
            .generatePrivate(new PKCS8EncodedKeySpec(key)),
        password.toCharArray(),
        new Certificate[] {certificate});
    Path file = folder.resolve("offline.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, password.toCharArray());
    }
    return file;
  }

  private static String body(String pem) {
    return pem.replaceAll("-----[A-Z ]+-----", "");
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
          new String(requireNonNull(in, "template").readAllBytes(), StandardCharsets.UTF_8)
              .replace("${created}", today + "T00:00:00Z")
              .replace("${p1}", today.toString())
              .replace("${due}", today.plusDays(14).toString())
              .replace("${p2}", number);
      Path file = folder.resolve(number.replace('/', '-') + ".xml");
      return Files.writeString(file, text).toString();
    }
  }
}
