package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CLOSE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LIST;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LOGIN_STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.REDEEM;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SEND;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SIGNED;
import static pl.latarnik.adapters.ksef.ScriptedKsef.STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SUBMISSION;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;
import static pl.latarnik.adapters.ksef.ScriptedServer.problem;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefFailure.Throttled;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** When requests leave, and when none does. */
class TrafficTest {

  private static final String RATES = "GET /v2/rate-limits";
  private static final String WRONG_CERTIFICATE =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21115,"
          + "\"exceptionDescription\":\"Nieprawidłowy certyfikat.\"}]}}";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final TestTicker time = new TestTicker();

  @AfterEach
  void stop() {
    ksef.close();
  }

  private KsefHttpGateway paced() {
    return ksef.gateway(
        time,
        Option.some(
            new RequestPacer(
                RequestLimits.published(),
                time.ticker(),
                Duration.ofSeconds(3),
                () -> 0.5,
                ScriptedKsef.forgetful())));
  }

  private static Either<KsefFailure, Submission> send(KsefHttpGateway gateway) {
    return gateway.send(SESSION, TckInvoices.file(1), SendingMode.OFFLINE);
  }

  @Test
  @Tag("K14")
  void beyond_the_limit_nothing_is_asked_of_KSeF() {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    int sent = 0;
    Either<KsefFailure, Submission> outcome = send(gateway);
    while (outcome.isRight()) {
      sent++;
      outcome = send(gateway);
    }

    assertEquals(30, sent);
    assertEquals(30, ksef.server().timesAsked(SEND));
    Duration pause = ((Throttled) outcome.getLeft()).pause();
    assertTrue(pause.compareTo(Duration.ofSeconds(61)) < 0, pause.toString());
    assertEquals(Kind.REFUSED, gateway.fate(SUBMISSION).getLeft().kind(), "another group");

    time.pass(pause);
    assertTrue(send(gateway).isRight());
  }

  @Test
  @Tag("K14")
  void the_limits_in_force_are_asked_for_once_after_the_login() {
    ksef.on(
        RATES, json(200, "{\"invoiceSend\":{\"perSecond\":100,\"perMinute\":300,\"perHour\":40}}"));
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    for (int i = 0; i < 40; i++) {
      assertTrue(send(gateway).isRight(), "number " + i);
    }

    assertEquals(Kind.THROTTLED, send(gateway).getLeft().kind());
    assertEquals(1, ksef.server().timesAsked(RATES));
    assertEquals(Duration.ZERO, time.waited());
  }

  @Test
  @Tag("K14")
  @Tag("F-15")
  void a_429_stops_its_group_for_the_time_of_the_header_and_a_little() {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    ksef.on(SEND, empty(429).with("Retry-After", "47"), json(202, reference()));

    assertEquals(new Throttled(Duration.ofSeconds(47)), send(gateway).getLeft());
    assertEquals(new Throttled(Duration.ofSeconds(48)), send(gateway).getLeft());
    assertEquals(1, ksef.server().timesAsked(SEND));

    time.pass(Duration.ofSeconds(47));
    assertTrue(send(gateway).isRight());
    assertEquals(Duration.ofSeconds(1), time.waited());
  }

  private static String reference() {
    return "{\"referenceNumber\":\"" + SUBMISSION.reference() + "\"}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip-not-allowed", "security-service-blocked"})
  @Tag("F-18")
  void whoever_is_shut_out_stays_silent_for_an_hour(String reason) {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    ksef.on(
        STATUS,
        problem(403, "{\"title\":\"Forbidden\",\"status\":403,\"reasonCode\":\"" + reason + "\"}"));

    assertShutOut(gateway, reason);
  }

  @Test
  @Tag("F-18")
  void a_blocking_page_silences_all_traffic_for_an_hour() {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    ksef.on(STATUS, html(403));

    assertShutOut(gateway, "text/html");
  }

  private void assertShutOut(KsefHttpGateway gateway, String reason) {
    assertEquals(Kind.ACCESS_DENIED, gateway.fate(SUBMISSION).getLeft().kind());
    int asked = ksef.server().asked().size();

    time.pass(Duration.ofMinutes(59));
    String told = gateway.reach().getLeft().detail();
    assertTrue(told.contains(reason) && told.contains("all traffic is stopped"), told);
    assertEquals(Kind.ACCESS_DENIED, send(gateway).getLeft().kind());
    assertEquals(Kind.ACCESS_DENIED, gateway.close(SESSION).getLeft().kind());
    assertEquals(asked, ksef.server().asked().size(), "nothing left");

    time.pass(Duration.ofMinutes(1));
    assertEquals(Either.right(SESSION), gateway.close(SESSION));
  }

  @Test
  @Tag("F-18")
  void a_login_that_the_guards_have_blocked_silences_all_traffic() {
    ksef.on(LOGIN_STATUS, json(200, "{\"status\":{\"code\":480,\"description\":\"Blokada\"}}"));
    KsefHttpGateway gateway = paced();

    KsefFailure failure = gateway.openSession().getLeft();

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(failure.detail().contains("480 Blokada"), failure.detail());
    assertTrue(gateway.reach().getLeft().detail().contains("480 Blokada"));
    assertEquals(1, ksef.server().timesAsked(ScriptedKsef.CHALLENGE));
  }

  @Test
  @Tag("F-39")
  void missing_rights_to_one_thing_do_not_silence_the_rest() {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    ksef.on(STATUS, problem(403, "{\"status\":403,\"reasonCode\":\"missing-permissions\"}"));

    assertEquals(Kind.ACCESS_DENIED, gateway.fate(SUBMISSION).getLeft().kind());
    assertEquals(Either.right(SESSION), gateway.close(SESSION));
  }

  @Test
  @Tag("F-21")
  void a_wave_of_refused_logins_is_met_with_growing_pauses_and_told_as_what_it_is() {
    ksef.on(SIGNED, json(400, WRONG_CERTIFICATE));
    KsefHttpGateway gateway = paced();

    for (int minute = 0; minute < 24 * 60; minute++) {
      KsefFailure failure = gateway.openSession().getLeft();
      assertEquals(Kind.ACCESS_DENIED, failure.kind());
      assertTrue(failure.detail().contains("21115 Nieprawidłowy certyfikat."), failure.detail());
      assertTrue(failure.detail().contains("valid until 2027-12-31"), failure.detail());
      time.pass(Duration.ofMinutes(1));
    }

    long tried = ksef.server().timesAsked(SIGNED);
    assertTrue(tried > 40 && tried < 60, tried + " logins in a day");
  }

  @Test
  @Tag("F-21")
  @Tag("N-05")
  void when_the_wave_is_over_the_next_login_succeeds_and_the_pauses_are_forgotten() {
    ksef.on(SIGNED, json(400, WRONG_CERTIFICATE), json(400, WRONG_CERTIFICATE), begun());
    KsefHttpGateway gateway = paced();

    assertTrue(gateway.openSession().isLeft());
    time.pass(Duration.ofSeconds(61));
    assertTrue(gateway.openSession().isLeft());
    time.pass(Duration.ofSeconds(61));
    assertTrue(gateway.openSession().isLeft());
    assertEquals(2, ksef.server().timesAsked(SIGNED));
    time.pass(Duration.ofSeconds(60));
    assertEquals(Either.right(SESSION), gateway.openSession());
  }

  private static ScriptedServer.Reply begun() {
    return json(
        202,
        """
        {"referenceNumber":"20260515-AU-0000000001-0000000002-00",
         "authenticationToken":{"token":"eyJhbGciOiJI.login.sig",
          "validUntil":"2026-05-15T10:45:00.0000000+00:00"}}""");
  }

  @Test
  void many_threads_share_one_login() throws Exception {
    KsefHttpGateway gateway = paced();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Either<KsefFailure, SessionReference>>> calls = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        calls.add(() -> gateway.close(SESSION));
      }
      for (Future<Either<KsefFailure, SessionReference>> call : threads.invokeAll(calls)) {
        assertEquals(Either.right(SESSION), call.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertEquals(1, ksef.server().timesAsked(SIGNED));
    assertEquals(1, ksef.server().timesAsked(REDEEM));
    assertEquals(10, ksef.server().timesAsked(CLOSE));
  }

  @Test
  @Tag("F-33")
  @Tag("F-34")
  void every_success_is_listened_to_for_warnings() {
    List<String> heard = new ArrayList<>();
    ksef.on(LIST, json(200, "{\"invoices\":[]}").with("X-System-Warning", "[xml-002]: Znak"));
    ksef.on(SIGNED, begun().with("X-System-Warning", "[sig-001]: Podpis | [xml-002]: Znak"));
    ksef.on(CLOSE, empty(400).with("X-System-Warning", "[x]: no success"));
    KsefHttpGateway gateway =
        ksef.gateway(ScriptedKsef.certificateLogin(), time, Option.none(), heard::add);

    gateway.find(SESSION, TckInvoices.facts(1).hash()).get();
    gateway.close(SESSION);

    assertEquals(List.of("[sig-001]: Podpis | [xml-002]: Znak", "[xml-002]: Znak"), heard);
  }

  @Test
  @Tag("F-35")
  void the_api_is_asked_for_its_errors_as_problem_details() {
    KsefHttpGateway gateway = paced();
    gateway.openSession().get();
    send(gateway).get();

    assertTrue(
        ksef.server().asked().stream()
            .allMatch(asked -> asked.header("X-error-format").equals("problem-details")));
  }
}
