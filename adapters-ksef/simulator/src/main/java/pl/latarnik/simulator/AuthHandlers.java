package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public keys, challenge, login by signature, tokens. */
final class AuthHandlers {
  private static final Duration RETENTION = Duration.ofDays(7);
  private final SimulatedKsef ksef;

  AuthHandlers(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  void addTo(Router router) {
    router.add(
        "GET",
        "/v2/security/public-key-certificates",
        (call, path) -> call.json(200, ksef.publicKeys().json()));
    router.add("POST", "/v2/auth/challenge", (call, path) -> challenge(call));
    router.add("POST", "/v2/auth/xades-signature", (call, path) -> signature(call));
    router.add("POST", "/v2/auth/ksef-token", (call, path) -> token(call));
    router.add("POST", "/v2/auth/token/redeem", (call, path) -> redeem(call));
    router.add("POST", "/v2/auth/token/refresh", (call, path) -> refresh(call));
    router.add("GET", "/v2/auth/{}", (call, path) -> status(call, path.part(0)));
  }

  /**
   * Finds the login an access token belongs to; without one the answer is 401, from a foreign
   * address or without a right that the operation demands at this moment it is 403.
   */
  static Authentication require(SimulatedKsef ksef, Call call) {
    Authentication login =
        ksef.logins()
            .loginOf(bearer(call), Tokens.Kind.ACCESS)
            .orElseThrow(ApiFailure::unauthorized);
    if (!login.policy().allows(call.clientIp())) {
      throw ApiFailure.forbidden(
          "ip-not-allowed",
          "Adres IP klienta nie jest dozwolony dla tego tokena.",
          Map.of("clientIp", List.of(call.clientIp())));
    }
    RequiredRights.check(call, ksef.logins().permissions().of(login));
    return login;
  }

  private void challenge(Call call) {
    Instant now = ksef.clock().now();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("challenge", ksef.logins().newChallenge(now));
    answer.put("timestamp", SimulatedClock.api(now));
    answer.put("timestampMs", now.toEpochMilli());
    answer.put("clientIp", call.clientIp());
    call.json(200, answer);
  }

  private void signature(Call call) {
    call.requireMediaType("application/xml");
    String chain = call.query("verifyCertificateChain").orElse("false");
    if (!chain.equalsIgnoreCase("true") && !chain.equalsIgnoreCase("false")) {
      throw ApiFailure.invalid(
          "The value '" + chain + "' is not valid for VerifyCertificateChain.");
    }
    LoginRequest request = XadesCheck.verify(call.body());
    started(call, ksef.logins().login(request, chain.equalsIgnoreCase("true")));
  }

  private void token(Call call) {
    started(call, ksef.logins().login(TokenLogin.read(call.json(), ksef.publicKeys())));
  }

  private void started(Call call, Authentication login) {
    Tokens.Token token = ksef.logins().issue(Tokens.Kind.AUTHENTICATION, login);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("referenceNumber", login.reference());
    answer.set("authenticationToken", json(token));
    call.json(202, answer);
  }

  private void status(Call call, String reference) {
    Authentication login = byAuthenticationToken(call);
    if (!login.reference().equals(reference)) {
      throw ApiFailure.badRequest(
          21304,
          "Brak uwierzytelnienia.",
          "Operacja uwierzytelniania o numerze referencyjnym "
              + reference
              + " nie została znaleziona.");
    }
    if (ksef.clock().now().isAfter(login.started().plus(RETENTION))) {
      throw ApiFailure.gone();
    }
    call.json(200, ksef.logins().read(() -> state(login)));
  }

  private void redeem(Call call) {
    call.refuseForm();
    Authentication login = byAuthenticationToken(call);
    int code = ksef.logins().read(() -> login.status().code());
    if (code != 200) {
      throw noAuthorisation(
          "Status uwierzytelniania (" + code + ") nie pozwala na pobranie tokenów.");
    }
    refuseDead(login);
    Tokens.Token refresh =
        ksef.logins()
            .redeem(login)
            .orElseThrow(
                () ->
                    noAuthorisation(
                        "Tokeny dla operacji uwierzytelniania "
                            + login.reference()
                            + " zostały już pobrane."));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("accessToken", json(ksef.logins().issue(Tokens.Kind.ACCESS, login)));
    answer.set("refreshToken", json(refresh));
    call.json(200, answer);
  }

  private void refresh(Call call) {
    call.refuseForm();
    Authentication login =
        ksef.logins()
            .loginOf(bearer(call), Tokens.Kind.REFRESH)
            .orElseThrow(ApiFailure::unauthorized);
    int code = ksef.logins().read(() -> login.status().code());
    if (code != 200) {
      throw noAuthorisation(
          "Status uwierzytelnienia (" + code + ") nie pozwala na odświeżenie tokenu dostępowego.");
    }
    refuseDead(login);
    ksef.logins().refreshed(login);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("accessToken", json(ksef.logins().issue(Tokens.Kind.ACCESS, login)));
    call.json(200, answer);
  }

  /** Refuses a token that was revoked and a person who has died since logging in. */
  private void refuseDead(Authentication login) {
    if (ksef.logins().permissions().deceased(login.subject())) {
      throw ApiFailure.badRequest(
          21308, "Próba wykorzystania metod autoryzacyjnych osoby zmarłej.");
    }
    if (ksef.logins().tokenGone(login)) {
      throw noAuthorisation("Token KSeF został unieważniony.");
    }
  }

  private Authentication byAuthenticationToken(Call call) {
    return ksef.logins()
        .loginOf(bearer(call), Tokens.Kind.AUTHENTICATION)
        .orElseThrow(ApiFailure::unauthorized);
  }

  static String bearer(Call call) {
    return call.header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()).trim())
        .orElseThrow(ApiFailure::unauthorized);
  }

  private static ObjectNode json(Tokens.Token token) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("token", token.value());
    node.put("validUntil", SimulatedClock.api(token.validUntil()));
    return node;
  }

  /** Writes the state of a login. */
  static ObjectNode state(Authentication login) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("startDate", SimulatedClock.api(login.started()));
    login.method().write(node);
    ObjectNode status = node.putObject("status");
    status.put("code", login.status().code());
    status.put("description", login.status().description());
    Optional.of(login.status().detail())
        .filter(detail -> !detail.isEmpty())
        .ifPresent(detail -> status.putArray("details").add(detail));
    node.put("isTokenRedeemed", login.redeemed());
    login.refreshed().ifPresent(at -> node.put("lastTokenRefreshDate", SimulatedClock.api(at)));
    login
        .refreshableUntil()
        .ifPresent(until -> node.put("refreshTokenValidUntil", SimulatedClock.api(until)));
    return node;
  }

  private static ApiFailure noAuthorisation(String detail) {
    return ApiFailure.badRequest(21301, "Brak autoryzacji.", detail);
  }
}
