package pl.latarnik.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
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
    router.add("POST", "/v2/auth/token/redeem", (call, path) -> redeem(call));
    router.add("POST", "/v2/auth/token/refresh", (call, path) -> refresh(call));
    router.add("GET", "/v2/auth/{}", (call, path) -> status(call, path.part(0)));
  }

  /** Finds the login an access token belongs to; without one the answer is 401. */
  static Authentication require(SimulatedKsef ksef, Call call) {
    return ksef.logins()
        .loginOf(bearer(call), Tokens.Kind.ACCESS)
        .orElseThrow(ApiFailure::unauthorized);
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
    Authentication login = ksef.logins().login(XadesCheck.verify(call.body()));
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
    call.json(200, ksef.logins().read(() -> json(login)));
  }

  private void redeem(Call call) {
    call.refuseForm();
    Authentication login = byAuthenticationToken(call);
    int code = ksef.logins().read(() -> login.status().code());
    if (code != 200) {
      throw noAuthorisation(
          "Status uwierzytelniania (" + code + ") nie pozwala na pobranie tokenów.");
    }
    if (!ksef.logins().redeem(login)) {
      throw noAuthorisation(
          "Tokeny dla operacji uwierzytelniania " + login.reference() + " zostały już pobrane.");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("accessToken", json(ksef.logins().issue(Tokens.Kind.ACCESS, login)));
    answer.set("refreshToken", json(ksef.logins().issue(Tokens.Kind.REFRESH, login)));
    call.json(200, answer);
  }

  private void refresh(Call call) {
    call.refuseForm();
    Authentication login =
        ksef.logins()
            .loginOf(bearer(call), Tokens.Kind.REFRESH)
            .orElseThrow(ApiFailure::unauthorized);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("accessToken", json(ksef.logins().issue(Tokens.Kind.ACCESS, login)));
    call.json(200, answer);
  }

  private Authentication byAuthenticationToken(Call call) {
    return ksef.logins()
        .loginOf(bearer(call), Tokens.Kind.AUTHENTICATION)
        .orElseThrow(ApiFailure::unauthorized);
  }

  private static String bearer(Call call) {
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

  private static ObjectNode json(Authentication login) {
    Method method = Method.of(login);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("startDate", SimulatedClock.api(login.started()));
    node.put("authenticationMethod", method.name);
    ObjectNode info = node.putObject("authenticationMethodInfo");
    info.put("category", "XadesSignature");
    info.put("code", method.code);
    info.put("displayName", method.display);
    ObjectNode status = node.putObject("status");
    status.put("code", login.status().code());
    status.put("description", login.status().description());
    Optional.of(login.status().detail())
        .filter(detail -> !detail.isEmpty())
        .ifPresent(detail -> status.putArray("details").add(detail));
    node.put("isTokenRedeemed", login.redeemed());
    return node;
  }

  private record Method(String name, String code, String display) {
    private static final Map<Boolean, Method> FOREIGN =
        Map.of(
            true, new Method("QualifiedSeal", "xades.qualified-seal", "Pieczęć kwalifikowana"),
            false,
                new Method(
                    "QualifiedSignature", "xades.qualified-signature", "Podpis kwalifikowany"));

    static Method of(Authentication login) {
      return login.ksefCertificate()
          ? new Method("InternalCertificate", "xades.ksef-certificate", "Certyfikat KSeF")
          : Optional.ofNullable(FOREIGN.get(login.holder().seal())).orElseThrow();
    }
  }

  private static ApiFailure noAuthorisation(String detail) {
    return ApiFailure.badRequest(21301, "Brak autoryzacji.", detail);
  }
}
