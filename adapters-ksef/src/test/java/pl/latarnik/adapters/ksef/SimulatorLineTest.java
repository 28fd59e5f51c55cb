package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.adapters.ksef.signing.KeyStoreCertificateVault;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.VaultProtection;
import pl.latarnik.application.port.out.AnnouncementFeed;
import pl.latarnik.application.port.out.AnnouncementFeed.Status;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.OfflineSigner;
import pl.latarnik.application.tck.KsefGatewayContract.Given;
import pl.latarnik.domain.certificate.CertificateRefusal.Reason;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.verification.CodeOrigin;
import pl.latarnik.domain.verification.ContextIdentifier;
import pl.latarnik.domain.verification.KodII;
import pl.latarnik.simulator.SimulatorOptions;
import pl.latarnik.simulator.SimulatorOptions.UpoForm;

/** What the simulator can do besides the contract. */
class SimulatorLineTest {

  private final Simulation simulation = Simulation.start();

  @AfterEach
  void stop() {
    simulation.close();
  }

  private KsefHttpGateway direct(Duration answerTimeout, UpoSeal seal) {
    return new KsefHttpGateway(
        new KsefConnection(
            URI.create(simulation.server().baseUri() + "/v2"),
            ContextIdentifier.of(Simulation.SELLER),
            new KsefLogin.ByCertificate(simulation.login("EC")),
            Duration.ofMillis(500),
            answerTimeout,
            Duration.ofSeconds(20),
            seal),
        Simulation.OUR_CLOCK);
  }

  @ParameterizedTest
  @CsvSource({"CUT, 20", "HANG, 1", "HTTP_503, 20"})
  @Tag("K11")
  @Tag("N-02")
  @Tag("F-16")
  void a_bad_line_leaves_a_sending_open_and_all_else_unanswered(String mode, int seconds) {
    KsefHttpGateway gateway = direct(Duration.ofSeconds(seconds), UpoSeal.REQUIRED);
    SessionReference session = gateway.openSession().get();
    Given invoice = Simulation.invoice("LINIA/1");
    simulation.connection(mode);

    assertEquals(Kind.UNREACHABLE, gateway.reach().getLeft().kind());
    assertEquals(Kind.UNREACHABLE, gateway.openSession().getLeft().kind());
    assertEquals(
        Kind.OUTCOME_UNKNOWN,
        gateway.send(session, invoice.file(), SendingMode.OFFLINE).getLeft().kind());
    assertEquals(Kind.UNREACHABLE, gateway.find(session, invoice.facts().hash()).getLeft().kind());
    simulation.connection("UP");

    assertEquals(Either.right(Option.none()), gateway.find(session, invoice.facts().hash()));
    assertTrue(gateway.send(session, invoice.file(), SendingMode.OFFLINE).isRight());
  }

  @Test
  @Tag("N-01")
  void a_name_that_nobody_knows_and_a_port_that_nobody_has_are_no_unknown_outcome() {
    for (String api : new String[] {"http://nie-ma-takiego.invalid/v2", "http://127.0.0.1:1/v2"}) {
      KsefHttpGateway gateway =
          new KsefHttpGateway(
              KsefConnection.of(
                  URI.create(api), ContextIdentifier.of(Simulation.SELLER), simulation.login("EC")),
              Simulation.OUR_CLOCK);

      assertEquals(Kind.UNREACHABLE, gateway.reach().getLeft().kind());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT14M", "PT20M", "PT26H", "P6D", "P30D"})
  @Tag("P-13")
  void a_jump_of_KSeFs_clock_only_renews_the_login(String jump) {
    KsefHttpGateway gateway = direct(Duration.ofSeconds(20), UpoSeal.REQUIRED);
    gateway.openSession().get();

    simulation.advance(jump);

    SessionReference session = gateway.openSession().get();
    assertTrue(
        gateway.send(session, Simulation.invoice("ZEGAR/1").file(), SendingMode.OFFLINE).isRight());
  }

  @Test
  @Tag("N-05")
  void a_login_with_a_revoked_certificate_is_denied() {
    LoginCertificate login = simulation.login("EC");
    KsefHttpGateway gateway =
        new KsefHttpGateway(simulation.connection(login), Simulation.OUR_CLOCK);
    simulation.post(
        "/_control/certificates/%016X/revoke".formatted(login.certificate().getSerialNumber()), "");

    assertEquals(Kind.ACCESS_DENIED, gateway.openSession().getLeft().kind());
  }

  @Test
  @Tag("K08")
  void online_and_offline_are_declared_as_asked() {
    KsefHttpGateway gateway = direct(Duration.ofSeconds(20), UpoSeal.REQUIRED);
    SessionReference session = gateway.openSession().get();

    for (SendingMode mode : new SendingMode[] {SendingMode.ONLINE, SendingMode.OFFLINE}) {
      Given invoice = Simulation.invoice("TRYB/" + mode);
      Submission submission = gateway.send(session, invoice.file(), mode).get();

      assertEquals(mode, acceptance(gateway, submission).mode());
      JsonNode held = simulation.held(invoice.facts().hash()).get(0);
      assertEquals(mode == SendingMode.OFFLINE, held.get("offlineMode").booleanValue());
    }
  }

  @Test
  @Tag("U01")
  void a_plain_upo_is_taken_where_that_is_agreed() {
    try (Simulation plain =
        Simulation.start(SimulatorOptions.defaults().withUpoForm(UpoForm.PLAIN))) {
      LoginCertificate login = plain.login("EC");
      KsefHttpGateway strict = new KsefHttpGateway(plain.connection(login), Simulation.OUR_CLOCK);
      KsefHttpGateway lenient =
          new KsefHttpGateway(
              plain.connection(login).withUpoSeal(UpoSeal.OPTIONAL), Simulation.OUR_CLOCK);
      Given invoice = Simulation.invoice("UPO/1");
      Submission submission =
          strict.send(strict.openSession().get(), invoice.file(), SendingMode.OFFLINE).get();
      Acceptance acceptance = acceptance(strict, submission);

      assertEquals(
          Kind.UNREACHABLE, strict.upo(submission, invoice.facts(), acceptance).getLeft().kind());
      assertTrue(lenient.upo(submission, invoice.facts(), acceptance).isRight());
    }
  }

  @Test
  void the_upo_comes_from_the_address_that_the_simulator_names() {
    KsefHttpGateway gateway = direct(Duration.ofSeconds(20), UpoSeal.REQUIRED);
    Given invoice = Simulation.invoice("UPO/2");
    Submission submission =
        gateway.send(gateway.openSession().get(), invoice.file(), SendingMode.OFFLINE).get();
    Acceptance acceptance = acceptance(gateway, submission);

    assertTrue(gateway.upo(submission, invoice.facts(), acceptance).isRight());
  }

  @Test
  @Tag("Q02")
  @Tag("Q11")
  void the_page_of_the_code_confirms_what_the_vault_signs(
      @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
    for (String algorithm : new String[] {"EC", "RSA"}) {
      JsonNode made =
          simulation.post(
              "/_control/certificates",
              "{\"nip\":\"%s\",\"type\":\"Offline\",\"keyAlgorithm\":\"%s\",\"password\":\"hasło\"}"
                  .formatted(Simulation.SELLER, algorithm));
      Clock clock = Clock.fixed(Simulation.FRI_2026_05_15_NOON.plusSeconds(60), ZoneOffset.UTC);
      KeyStoreCertificateVault vault =
          new KeyStoreCertificateVault(folder.resolve(algorithm), VaultProtection.bySecretFile());
      vault
          .add(
              file(made, "certificate"),
              Option.some(file(made, "privateKey")),
              "hasło".toCharArray(),
              clock.instant())
          .get();
      OfflineSigner signer = vault.signer();

      KodII code =
          signer
              .sign(
                  new KodII.Unsigned(
                      CodeOrigin.of(simulation.server().baseUri().toString()),
                      ContextIdentifier.of(Simulation.SELLER),
                      Simulation.SELLER,
                      signer.certificate(clock.instant()).get().serial(),
                      Simulation.invoice("KOD/1").facts().hash()),
                  clock.instant())
              .get();

      String page = page(code.link());
      assertTrue(page.contains("Podpis wystawcy jest prawidłowy"), algorithm + ": " + page);
      // The simulator lets pass what was signed with http:// in front, and says so.
      assertFalse(page.contains("przedrostkiem"), algorithm + ": " + page);
    }
  }

  @Test
  @Tag("C-01")
  void an_offline_certificate_of_the_simulator_cannot_log_in() {
    JsonNode made =
        simulation.post(
            "/_control/certificates",
            "{\"nip\":\"%s\",\"type\":\"Offline\"}".formatted(Simulation.SELLER));

    assertEquals(
        Reason.OFFLINE_CANNOT_LOG_IN,
        LoginCertificate.read(
                file(made, "certificate"), Option.some(file(made, "privateKey")), new char[0])
            .getLeft()
            .reason());
  }

  @Test
  void the_status_service_is_read() {
    LatarniaFeed feed =
        new LatarniaFeed(
            URI.create(simulation.server().baseUri() + "/latarnia"),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));
    assertEquals(Status.AVAILABLE, feed.read().get().status());

    simulation.post(
        "/_control/notices",
        """
        {"category":"FAILURE","type":"FAILURE_START","title":"Awaria","text":"Trwa",
         "start":"2026-05-15T09:00:00+00:00"}""");
    AnnouncementFeed.Reading reading = feed.read().get();

    assertEquals(Status.FAILURE, reading.status());
    assertEquals(Instant.parse("2026-05-15T09:00:00Z"), reading.messages().get().start());
  }

  @Test
  void the_check_against_the_recorded_contract_can_fail() {
    Relay.Passed wrong = passed("POST", "/v2/sessions/online", "{\"nowe\":1}");

    assertThrows(AssertionError.class, () -> Published.holds(java.util.List.of(wrong)));
  }

  @Test
  void the_check_against_the_published_interface_can_fail() {
    OpenApi.beside()
        .forEach(
            api -> {
              Relay.Passed wrong = passed("POST", "/v2/sessions/online", "{\"nowe\":1}");
              Relay.Passed unknown = passed("GET", "/v2/sesje", "");
              Relay.Passed withBody = passed("POST", "/v2/auth/challenge", "{}");

              assertThrows(AssertionError.class, () -> api.check(wrong));
              assertThrows(AssertionError.class, () -> api.check(unknown));
              assertThrows(AssertionError.class, () -> api.check(withBody));
            });
  }

  private static Relay.Passed passed(String method, String path, String body) {
    return new Relay.Passed(
        method,
        URI.create(path),
        java.util.Map.of("Content-type", java.util.List.of("application/json")),
        body.getBytes(StandardCharsets.UTF_8),
        200,
        "",
        new byte[0]);
  }

  private static Acceptance acceptance(KsefHttpGateway gateway, Submission submission) {
    Fate fate = gateway.fate(submission).get();
    for (int i = 0; i < 500 && fate instanceof Fate.InProgress; i++) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      fate = gateway.fate(submission).get();
    }
    assertTrue(fate instanceof Fate.Accepted, fate.toString());
    return ((Fate.Accepted) fate).acceptance();
  }

  private static ExactBytes file(JsonNode made, String name) {
    return ExactBytes.of(made.get(name).textValue().getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String link) throws Exception {
    return java.net.http.HttpClient.newHttpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(URI.create(link)).build(),
            java.net.http.HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
