package pl.latarnik.adapters.ksef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CHALLENGE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CLOSE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.FRI_2026_05_15_NOON;
import static pl.latarnik.adapters.ksef.ScriptedKsef.KEYS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LOGIN_STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.OPEN;
import static pl.latarnik.adapters.ksef.ScriptedKsef.REDEEM;
import static pl.latarnik.adapters.ksef.ScriptedKsef.REFRESH;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SESSION;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SIGNED;
import static pl.latarnik.adapters.ksef.ScriptedServer.cut;
import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.html;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;
import static pl.latarnik.adapters.ksef.ScriptedServer.problem;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;

class AuthenticationTest {

  private static final String NO_SUCH_KEY =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21470}]}}";
  private static final String TOKEN_REVOKED =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21304}]}}";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final SettableClock clock = new SettableClock(FRI_2026_05_15_NOON);
  private final KsefHttpGateway gateway = ksef.gateway(clock);

  @AfterEach
  void stop() {
    ksef.close();
  }

  /** A clock that stands where the test puts it. */
  private static final class SettableClock extends Clock {
    private volatile Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void reaching_KSeF_needs_no_login() {
    assertEquals(Either.right(FRI_2026_05_15_NOON), gateway.reach());

    assertEquals(List.of(CHALLENGE), calls());
    assertEquals("", ksef.server().asked().get(0).authorization());
  }

  @Test
  void one_login_serves_many_calls_and_each_token_goes_only_where_it_belongs() {
    gateway.openSession().get();
    gateway.close(SESSION).get();

    assertEquals(
        List.of(
            CHALLENGE + " ",
            SIGNED + " ",
            LOGIN_STATUS + " Bearer eyJhbGciOiJI.login.sig",
            REDEEM + " Bearer eyJhbGciOiJI.login.sig",
            KEYS + " ",
            OPEN + " Bearer eyJhbGciOiJI.access1.sig",
            CLOSE + " Bearer eyJhbGciOiJI.access1.sig"),
        ksef.server().asked().stream().map(a -> a.call() + " " + a.authorization()).toList());
  }

  @Test
  void a_token_is_renewed_two_minutes_before_its_end() {
    gateway.openSession().get();
    clock.advance(Duration.ofMinutes(12).plusSeconds(59));
    gateway.close(SESSION).get();
    assertEquals(0, ksef.server().timesAsked(REFRESH));

    clock.advance(Duration.ofSeconds(1));
    gateway.close(SESSION).get();

    assertEquals(1, ksef.server().timesAsked(REFRESH));
    assertEquals("Bearer eyJhbGciOiJI.access2.sig", lastToken());
  }

  @Test
  @Tag("F-26")
  void tokens_age_by_the_clock_of_KSeF() {
    clock.advance(Duration.ofDays(-400));
    gateway.openSession().get();
    gateway.close(SESSION).get();
    assertEquals(0, ksef.server().timesAsked(REFRESH));

    clock.advance(Duration.ofMinutes(14));
    gateway.close(SESSION).get();

    assertEquals(1, ksef.server().timesAsked(REFRESH));
  }

  @Test
  void a_refused_token_is_renewed_once_and_the_call_repeated() {
    gateway.openSession().get();
    ksef.on(CLOSE, problem(401, "{\"title\":\"Unauthorized\",\"status\":401}"), empty(204));

    assertEquals(Either.right(SESSION), gateway.close(SESSION));

    assertEquals(2, ksef.server().timesAsked(CLOSE));
    assertEquals(1, ksef.server().timesAsked(REFRESH));
  }

  @Test
  @Tag("N-05")
  void a_token_that_is_refused_again_is_given_up() {
    gateway.openSession().get();
    ksef.on(CLOSE, problem(401, "{\"title\":\"Unauthorized\",\"status\":401}"));

    assertEquals(Kind.ACCESS_DENIED, gateway.close(SESSION).getLeft().kind());
    assertEquals(2, ksef.server().timesAsked(CLOSE));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  @Tag("F-20")
  void a_refused_renewal_leads_to_a_new_login(int status) {
    gateway.openSession().get();
    clock.advance(Duration.ofMinutes(14));
    ksef.on(REFRESH, json(status, TOKEN_REVOKED));

    gateway.close(SESSION).get();

    assertEquals(2, ksef.server().timesAsked(REDEEM));
  }

  @Test
  @Tag("F-19")
  void a_renewal_that_meets_a_broken_server_is_no_reason_for_a_new_login() {
    gateway.openSession().get();
    clock.advance(Duration.ofMinutes(14));
    ksef.on(REFRESH, html(502));

    assertEquals(Kind.UNREACHABLE, gateway.close(SESSION).getLeft().kind());
    assertEquals(1, ksef.server().timesAsked(REDEEM));
  }

  @Test
  void after_a_week_there_is_a_new_login_at_once() {
    gateway.openSession().get();
    clock.advance(Duration.ofDays(8));

    gateway.close(SESSION);

    assertEquals(0, ksef.server().timesAsked(REFRESH));
    assertEquals(2, ksef.server().timesAsked(REDEEM));
  }

  @ParameterizedTest
  @CsvSource({
    "415, ACCESS_DENIED",
    "425, ACCESS_DENIED",
    "450, ACCESS_DENIED",
    "460, ACCESS_DENIED",
    "480, ACCESS_DENIED",
    "499, ACCESS_DENIED",
    "500, UNREACHABLE",
    "550, UNREACHABLE"
  })
  @Tag("N-05")
  @Tag("F-21")
  void a_failed_login_says_whose_fault_it_is(int code, Kind kind) {
    ksef.on(
        LOGIN_STATUS,
        json(
            200,
            "{\"status\":{\"code\":%d,\"description\":\"Opis\",\"details\":[\"Nieważny\"]}}"
                .formatted(code)));

    KsefFailure failure = gateway.openSession().getLeft();

    assertEquals(kind, failure.kind());
    assertTrue(failure.detail().contains(code + " Opis; Nieważny"), failure.detail());
    assertEquals(0, ksef.server().timesAsked(REDEEM));
  }

  @Test
  @Tag("F-21")
  void a_refused_signature_is_a_denied_login() {
    ksef.on(SIGNED, json(400, NO_SUCH_KEY.replace("21470", "9105")));

    KsefFailure failure = gateway.openSession().getLeft();

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(failure.detail().contains("9105"), failure.detail());
  }

  @Test
  @Tag("F-22")
  void a_login_that_takes_long_is_taken_up_again_by_the_next_call() {
    ksef.on(LOGIN_STATUS, json(200, "{\"status\":{\"code\":100,\"description\":\"W toku\"}}"));
    assertEquals(Kind.NOT_READY, gateway.openSession().getLeft().kind());

    ksef.on(LOGIN_STATUS, json(200, "{\"status\":{\"code\":200,\"description\":\"ok\"}}"));
    gateway.openSession().get();

    assertEquals(1, ksef.server().timesAsked(SIGNED));
    assertEquals(1, ksef.server().timesAsked(REDEEM));
  }

  @Test
  void a_lost_answer_with_the_tokens_leads_to_a_new_login() {
    ksef.on(REDEEM, cut());
    assertEquals(Kind.UNREACHABLE, gateway.openSession().getLeft().kind());

    ksef.on(
        REDEEM,
        json(
            200,
            "{%s,%s}"
                .formatted(
                    ScriptedKsef.token("accessToken", "access3", "10:15"),
                    ScriptedKsef.token("refreshToken", "refresh3", "23:00"))));
    gateway.openSession().get();

    assertEquals(2, ksef.server().timesAsked(SIGNED));
  }

  @Test
  @Tag("F-13")
  void an_unknown_key_is_fetched_again_once() {
    ksef.on(OPEN, json(400, NO_SUCH_KEY), json(201, "{\"referenceNumber\":\"" + SESSION + "\"}"));
    ksef.on(
        KEYS,
        json(200, "[" + ScriptedKsef.key("stary", "2026-01-01", "2028-01-01") + "]"),
        json(200, "[" + ScriptedKsef.key("nowy", "2026-01-01", "2028-01-01") + "]"));

    assertEquals(Either.right(SESSION), gateway.openSession());

    assertEquals(List.of("stary", "nowy"), keyIdsSent());
  }

  @Test
  @Tag("F-13")
  void a_key_that_stays_unknown_is_not_fetched_for_ever() {
    ksef.on(OPEN, json(400, NO_SUCH_KEY));

    assertEquals(Kind.REFUSED, gateway.openSession().getLeft().kind());
    assertEquals(2, ksef.server().timesAsked(OPEN));
    assertEquals(2, ksef.server().timesAsked(KEYS));
  }

  @Test
  void the_newest_valid_key_is_used_and_kept() {
    ksef.on(
        KEYS,
        json(
            200,
            "[null,{\"usage\":[\"SymmetricKeyEncryption\"],\"certificate\":\"zepsuty\"},"
                + ScriptedKsef.key("wygasły", "2020-01-01", "2026-05-15")
                + ","
                + ScriptedKsef.key("starszy", "2025-01-01", "2028-01-01")
                + ","
                + ScriptedKsef.key("nowszy", "2026-05-01", "2028-01-01")
                + ","
                + ScriptedKsef.key("przyszły", "2026-05-16", "2030-01-01")
                + "]"));

    gateway.openSession().get();
    gateway.openSession().get();

    assertEquals(List.of("nowszy", "nowszy"), keyIdsSent());
    assertEquals(1, ksef.server().timesAsked(KEYS));
  }

  @Test
  void without_a_key_nothing_is_opened() {
    ksef.on(KEYS, json(200, "[]"));

    assertEquals(Kind.UNREACHABLE, gateway.openSession().getLeft().kind());
    assertEquals(0, ksef.server().timesAsked(OPEN));
  }

  @Test
  @Tag("N-05")
  void no_failure_shows_a_token() {
    gateway.openSession().get();
    ksef.on(CLOSE, json(400, "{\"title\":\"Bearer eyJhbGciOiJI.access1.sig\",\"status\":400}"));

    String detail = gateway.close(SESSION).getLeft().detail();

    assertFalse(detail.contains("access1"), detail);
  }

  private List<String> calls() {
    return ksef.server().asked().stream().map(ScriptedServer.Asked::call).toList();
  }

  private String lastToken() {
    return ksef.server().asked().get(ksef.server().asked().size() - 1).authorization();
  }

  private List<String> keyIdsSent() {
    return ksef.server().asked().stream()
        .filter(a -> a.call().equals(OPEN))
        .map(a -> new String(a.body(), StandardCharsets.UTF_8))
        .map(body -> body.replaceAll(".*\"publicKeyId\":\"([^\"]*)\".*", "$1"))
        .toList();
  }
}
