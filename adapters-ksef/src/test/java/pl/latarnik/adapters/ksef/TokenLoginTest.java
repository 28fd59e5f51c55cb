package pl.latarnik.adapters.ksef;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static pl.latarnik.adapters.ksef.ScriptedKsef.CHALLENGE;
import static pl.latarnik.adapters.ksef.ScriptedKsef.KEYS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.LOGIN_STATUS;
import static pl.latarnik.adapters.ksef.ScriptedKsef.SIGNED;
import static pl.latarnik.adapters.ksef.ScriptedKsef.TOKEN;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.Kind;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.tck.InMemoryKsefBlocks;
import pl.latarnik.domain.verification.ContextIdentifier;

class TokenLoginTest {

  private static final String SECRET = "20260515-EC-1234567890-ABCDEF0123-45|nip-1111111111|tajne7";
  private static final String KEY_UNKNOWN =
      "{\"exception\":{\"exceptionDetailList\":[{\"exceptionCode\":21470}]}}";

  private final ScriptedKsef ksef = new ScriptedKsef();
  private final TestTicker time = new TestTicker();
  private final List<char[]> handedOut = new ArrayList<>();

  @BeforeEach
  void publish_a_key_for_each_use() {
    ksef.on(KEYS, json(200, "[" + session("klucz-sesji") + "," + token("klucz-tokena") + "]"));
    ksef.on(
        CHALLENGE,
        json(
            200,
            "{\"challenge\":\"20260515-CR-2A10C5F000-1B2C3D4E5F-47\",\"timestamp\":"
                + "\"2026-05-15T10:00:00.1239999+00:00\",\"timestampMs\":1778839200123}"));
  }

  @AfterEach
  void stop() {
    ksef.close();
  }

  private static String session(String id) {
    return ScriptedKsef.key(id, "2026-01-01", "2028-01-01");
  }

  private static String token(String id) {
    return ScriptedKsef.key(id, "2026-01-01", "2028-01-01", "KsefTokenEncryption");
  }

  private Supplier<char[]> secret(String text) {
    return () -> {
      char[] chars = text.toCharArray();
      handedOut.add(chars);
      return chars;
    };
  }

  private KsefHttpGateway gateway(String token) {
    return ksef.gateway(new KsefLogin.ByToken(secret(token)), time, Option.none(), warning -> {});
  }

  private List<JsonNode> requests() throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (ScriptedServer.Asked asked : ksef.server().asked()) {
      if (asked.call().equals(TOKEN)) {
        found.add(new ObjectMapper().readTree(asked.body()));
      }
    }
    return found;
  }

  private static String decrypted(JsonNode request) throws GeneralSecurityException {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
    rsa.init(
        Cipher.DECRYPT_MODE,
        ScriptedKsef.ksefCertificate().key(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return new String(
        rsa.doFinal(Base64.getDecoder().decode(request.get("encryptedToken").textValue())), UTF_8);
  }

  @Test
  void the_token_goes_encrypted_with_the_literal_time_of_the_challenge() throws Exception {
    gateway(SECRET).openSession().get();

    JsonNode request = requests().get(0);
    assertEquals(SECRET + "|1778839200123", decrypted(request));
    assertEquals("20260515-CR-2A10C5F000-1B2C3D4E5F-47", request.get("challenge").textValue());
    assertEquals(
        "{\"type\":\"Nip\",\"value\":\"1111111111\"}", request.get("contextIdentifier").toString());
    assertEquals("klucz-tokena", request.get("publicKeyId").textValue());
    assertEquals(0, ksef.server().timesAsked(SIGNED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nip:5265877635",
        "InternalId:5265877635-12345",
        "NipVatUe:5265877635-DE123456789",
        "PeppolId:PPL123456"
      })
  @Tag("Q04")
  void every_kind_of_context_is_named_in_both_logins(String text) throws Exception {
    ContextIdentifier context = ContextIdentifier.parse(text).get();
    List<KsefLogin> logins =
        List.of(new KsefLogin.ByToken(secret(SECRET)), ScriptedKsef.certificateLogin());
    for (KsefLogin login : logins) {
      KsefConnection connection =
          KsefConnection.of(ksef.connection(login, UpoSeal.REQUIRED).api(), context, login);
      KsefGateway gateway =
          new KsefAccess(connection, Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON, ZoneOffset.UTC))
              .gateway();
      gateway.openSession().get();
    }

    JsonNode identifier = requests().get(0).get("contextIdentifier");
    assertEquals(text, identifier.get("type").asText() + ":" + identifier.get("value").asText());
    String signed =
        ksef.server().asked().stream()
            .filter(asked -> asked.call().equals(SIGNED))
            .map(asked -> new String(asked.body(), UTF_8))
            .findFirst()
            .orElseThrow();
    String name = context.type().apiName();
    assertTrue(signed.contains("<" + name + ">" + context.value() + "</" + name + ">"), signed);
  }

  @Test
  @Tag("F-13")
  void an_unknown_key_is_fetched_again_once_for_a_new_challenge() throws Exception {
    ksef.on(
        KEYS,
        json(200, "[" + session("s1") + "," + token("stary") + "]"),
        json(200, "[" + session("s2") + "," + token("nowy") + "]"));
    ksef.on(TOKEN, json(400, KEY_UNKNOWN));

    assertEquals(Kind.ACCESS_DENIED, gateway(SECRET).openSession().getLeft().kind());

    assertEquals(
        List.of("stary", "nowy"),
        requests().stream().map(request -> request.get("publicKeyId").textValue()).toList());
    assertEquals(2, ksef.server().timesAsked(CHALLENGE));
  }

  @Test
  @Tag("F-13")
  void the_newest_key_for_tokens_is_used_and_none_for_sessions() throws Exception {
    ksef.on(
        KEYS,
        json(
            200,
            "["
                + ScriptedKsef.key("sesji", "2026-05-10", "2030-01-01")
                + ","
                + ScriptedKsef.key("starszy", "2026-01-01", "2028-01-01", "KsefTokenEncryption")
                + ","
                + ScriptedKsef.key("nowszy", "2026-05-01", "2028-01-01", "KsefTokenEncryption")
                + ","
                + ScriptedKsef.key("przyszły", "2026-06-01", "2029-01-01", "KsefTokenEncryption")
                + "]"));

    gateway(SECRET).openSession().get();

    assertEquals("nowszy", requests().get(0).get("publicKeyId").textValue());
    assertEquals(1, ksef.server().timesAsked(KEYS));
  }

  @Test
  void the_token_is_read_at_each_login_and_wiped_after_it() {
    KsefHttpGateway gateway = gateway(SECRET);
    assertEquals(0, handedOut.size());

    gateway.openSession().get();

    assertEquals(2, handedOut.size(), "for its reference number, and to log in");
    char[] spaces = new char[SECRET.length()];
    Arrays.fill(spaces, ' ');
    handedOut.forEach(token -> assertArrayEquals(spaces, token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dwa słowa", "z\nwierszem"})
  void what_is_no_token_is_not_sent(String text) throws IOException {
    KsefFailure failure = gateway(text).openSession().getLeft();

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(failure.detail().contains("one word"), failure.detail());
    assertEquals(List.of(), requests());
  }

  @Test
  void a_file_that_holds_more_than_a_token_is_not_sent() throws IOException {
    KsefFailure failure = gateway("x".repeat(5000)).openSession().getLeft();

    assertTrue(failure.detail().contains("longer than any"), failure.detail());
    assertFalse(failure.detail().contains("xxx"), failure.detail());
    assertEquals(List.of(), requests());
  }

  @Test
  @Tag("C13")
  void after_the_last_day_of_tokens_none_is_sent() throws IOException {
    // Thursday 2026-12-31, 23:59:59 in Warsaw, is the last second of tokens.
    ksef.on(
        CHALLENGE,
        ScriptedKsef.challenge(java.time.Instant.parse("2026-12-31T22:59:59Z")),
        ScriptedKsef.challenge(java.time.Instant.parse("2026-12-31T23:00:00Z")));
    gateway(SECRET).openSession();
    assertEquals(1, requests().size());

    KsefFailure failure = gateway(SECRET).openSession().getLeft();

    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(failure.detail().contains("2026-12-31"), failure.detail());
    assertTrue(failure.detail().contains("certificate"), failure.detail());
    assertEquals(1, requests().size());
  }

  @ParameterizedTest
  @CsvSource({
    "Nieprawidłowy token",
    "Nieprawidłowy czas tokena",
    "Token unieważniony",
    "Token nieaktywny",
    "Nieprawidłowe szyfrowanie tokena",
    "Powód z jutra"
  })
  @Tag("N-05")
  void a_refused_token_is_told_in_KSeFs_words_and_the_next_one_is_tried_later(String reason) {
    ksef.on(
        LOGIN_STATUS,
        json(
            200,
            "{\"status\":{\"code\":450,\"description\":\"Błąd tokena\",\"details\":[\"%s\"]}}"
                .formatted(reason)),
        json(200, "{\"status\":{\"code\":200,\"description\":\"ok\"}}"));
    KsefHttpGateway gateway = gateway(SECRET);

    KsefFailure failure = gateway.openSession().getLeft();
    assertEquals(Kind.ACCESS_DENIED, failure.kind());
    assertTrue(failure.detail().contains("450 Błąd tokena; " + reason), failure.detail());
    assertFalse(failure.detail().contains("tajne7"), failure.detail());

    assertEquals(failure, gateway.openSession().getLeft());
    assertEquals(1, ksef.server().timesAsked(TOKEN));
    time.pass(Duration.ofSeconds(61));
    assertEquals(Either.right(ScriptedKsef.SESSION), gateway.openSession());
  }

  @Test
  @Tag("N-05")
  void another_token_is_tried_at_once_by_this_run_and_by_the_next() throws Exception {
    String other = SECRET.replace("EC-1234567890", "EC-1234567891");
    ksef.on(
        LOGIN_STATUS,
        json(200, "{\"status\":{\"code\":450,\"description\":\"Token unieważniony\"}}"));
    String[] file = {SECRET};
    InMemoryKsefBlocks blocks = new InMemoryKsefBlocks();
    KsefHttpGateway first = run(() -> file[0].toCharArray(), blocks);
    assertEquals(Kind.ACCESS_DENIED, first.openSession().getLeft().kind());

    assertEquals(Kind.ACCESS_DENIED, run(secret(SECRET), blocks).openSession().getLeft().kind());
    assertEquals(1, requests().size(), "the same waits in the next run too");
    assertEquals(Kind.ACCESS_DENIED, run(secret(other), blocks).openSession().getLeft().kind());
    assertEquals(2, requests().size());
    file[0] = SECRET.replace("EC-1234567890", "EC-1234567892");
    assertEquals(Kind.ACCESS_DENIED, first.openSession().getLeft().kind());
    assertEquals(3, requests().size());
    file[0] = SECRET;
    assertEquals(Kind.ACCESS_DENIED, first.openSession().getLeft().kind());
    assertEquals(3, requests().size(), "the refused one is still known");
  }

  private KsefHttpGateway run(Supplier<char[]> token, InMemoryKsefBlocks blocks) {
    return ksef.run(
        new KsefLogin.ByToken(token),
        Clock.fixed(ScriptedKsef.FRI_2026_05_15_NOON, ZoneOffset.UTC),
        new TestTicker(),
        blocks);
  }

  @ParameterizedTest
  @CsvSource({
    "20260515-EC-1234567890-ABCDEF0123-45|nip-1111111111|tajne7,"
        + "TOKEN 20260515-EC-1234567890-ABCDEF0123-45",
    "20260515-EC-1234567890-ABCDEF0123-45, TOKEN",
    "20260515-ec-tajne7-90-ABCDEF01234567|nip-1111111111|tajne7, TOKEN",
    "tajne7|nip, TOKEN"
  })
  void a_token_is_named_by_its_reference_number_and_by_nothing_secret(String token, String name) {
    assertEquals(name, new KsefLogin.ByToken(secret(token)).name());
  }

  @Test
  void nothing_that_is_printed_shows_the_token() {
    KsefLogin login = new KsefLogin.ByToken(secret(SECRET));
    KsefConnection connection = ksef.connection(login, UpoSeal.REQUIRED);

    assertFalse((login + " " + connection).contains("tajne7"));
    assertEquals(0, handedOut.size());
  }
}
