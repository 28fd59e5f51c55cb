package pl.latarnik.adapters.ksef;

import static pl.latarnik.adapters.ksef.ScriptedServer.empty;
import static pl.latarnik.adapters.ksef.ScriptedServer.json;

import io.vavr.control.Option;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Consumer;
import pl.latarnik.adapters.ksef.ScriptedServer.Reply;
import pl.latarnik.adapters.ksef.signing.LoginCertificate;
import pl.latarnik.adapters.ksef.signing.TestCertificate;
import pl.latarnik.application.port.out.KsefBlocks;
import pl.latarnik.domain.invoice.Nip;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.verification.ContextIdentifier;

/** A KSeF that lets everybody in and whose other answers the test writes. */
final class ScriptedKsef implements AutoCloseable {

  static final SessionReference SESSION =
      SessionReference.of("20260515-SO-1A2B3C4D5E-6F708192A3-B4");
  static final Submission SUBMISSION =
      new Submission(SESSION, "20260515-EE-00000000AA-00000000BB-CC");
  static final String OPEN = "POST /v2/sessions/online";
  static final String SEND = "POST /v2/sessions/online/" + SESSION + "/invoices";
  static final String CLOSE = "POST /v2/sessions/online/" + SESSION + "/close";
  static final String LIST = "GET /v2/sessions/" + SESSION + "/invoices";
  static final String STATUS = LIST + "/" + SUBMISSION.reference();
  static final String UPO = STATUS + "/upo";
  static final String CHALLENGE = "POST /v2/auth/challenge";
  static final String SIGNED = "POST /v2/auth/xades-signature";
  static final String TOKEN = "POST /v2/auth/ksef-token";
  static final String LOGIN_STATUS = "GET /v2/auth/20260515-AU-0000000001-0000000002-00";
  static final String REDEEM = "POST /v2/auth/token/redeem";
  static final String REFRESH = "POST /v2/auth/token/refresh";
  static final String KEYS = "GET /v2/security/public-key-certificates";

  static final Instant FRI_2026_05_15_NOON = Instant.parse("2026-05-15T10:00:00Z");
  static final Nip SELLER = Nip.of("1111111111");

  private static final TestCertificate LOGIN = TestCertificate.authentication().make();
  private static final TestCertificate KSEF =
      TestCertificate.offline().withKey("2048").withSerial("0B").make();

  private final ScriptedServer server = new ScriptedServer();

  ScriptedKsef() {
    server
        .on(CHALLENGE, challenge(FRI_2026_05_15_NOON))
        .on(SIGNED, begun())
        .on(TOKEN, begun())
        .on(LOGIN_STATUS, json(200, "{\"status\":{\"code\":200,\"description\":\"ok\"}}"))
        .on(
            REDEEM,
            json(200, "{" + token("accessToken", "access1", "10:15") + "," + REFRESH_TOKEN + "}"))
        .on(REFRESH, json(200, "{" + token("accessToken", "access2", "10:30") + "}"))
        .on(KEYS, json(200, "[" + key("klucz-1", "2026-01-01", "2028-01-01") + "]"))
        .on(
            OPEN,
            json(
                201,
                "{\"referenceNumber\":\""
                    + SESSION
                    + "\",\"validUntil\":\"2026-05-15T22:00:00Z\"}"))
        .on(SEND, json(202, "{\"referenceNumber\":\"" + SUBMISSION.reference() + "\"}"))
        .on(CLOSE, empty(204));
  }

  private static final String REFRESH_TOKEN =
      "\"refreshToken\":{\"token\":\"eyJhbGciOiJI.refresh.sig\","
          + "\"validUntil\":\"2026-05-22T10:00:00Z\"}";

  static String token(String name, String value, String until) {
    return "\"%s\":{\"token\":\"eyJhbGciOiJI.%s.sig\",\"validUntil\":\"2026-05-15T%s:00Z\"}"
        .formatted(name, value, until);
  }

  private static Reply begun() {
    return json(
        202,
        """
        {"referenceNumber":"20260515-AU-0000000001-0000000002-00",
         "authenticationToken":{"token":"eyJhbGciOiJI.login.sig",
          "validUntil":"2026-05-15T10:45:00.0000000+00:00"}}""");
  }

  static Reply challenge(Instant at) {
    return json(
        200,
        "{\"challenge\":\"20260515-CR-2A10C5F000-1B2C3D4E5F-47\",\"timestamp\":\"%s\"}"
            .formatted(at.atOffset(ZoneOffset.ofHours(2))));
  }

  static String key(String id, String from, String to) {
    return key(id, from, to, "SymmetricKeyEncryption");
  }

  static String key(String id, String from, String to, String usage) {
    try {
      return """
          {"certificate":"%s","certificateId":"x","publicKeyId":"%s",
           "validFrom":"%sT00:00:00+00:00","validTo":"%sT00:00:00+00:00",
           "usage":["%s","TomorrowsUsage"]}"""
          .formatted(
              Base64.getEncoder().encodeToString(KSEF.certificate().getEncoded()),
              id,
              from,
              to,
              usage);
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static TestCertificate ksefCertificate() {
    return KSEF;
  }

  ScriptedServer server() {
    return server;
  }

  ScriptedKsef on(String call, Reply... answers) {
    server.on(call, answers);
    return this;
  }

  /** Returns the way to it that everything else is made of. */
  KsefAccess access(Clock clock) {
    return new KsefAccess(connection(certificateLogin(), UpoSeal.REQUIRED), clock);
  }

  /** Returns the same with an ear for warnings. */
  KsefAccess access(Consumer<String> warnings) {
    return new KsefAccess(
        connection(certificateLogin(), UpoSeal.REQUIRED),
        Clock.fixed(FRI_2026_05_15_NOON, ZoneOffset.UTC),
        new TestTicker().ticker(),
        false,
        warnings,
        KsefBlocks.nowhere());
  }

  /** Returns a gateway whose answers may take a second. */
  KsefHttpGateway gateway() {
    return gateway(Clock.fixed(FRI_2026_05_15_NOON, ZoneOffset.UTC));
  }

  KsefHttpGateway gateway(UpoSeal seal) {
    return gateway(Clock.fixed(FRI_2026_05_15_NOON, ZoneOffset.UTC), seal);
  }

  KsefHttpGateway gateway(Clock clock) {
    return gateway(clock, UpoSeal.REQUIRED);
  }

  private KsefHttpGateway gateway(Clock clock, UpoSeal seal) {
    return new KsefHttpGateway(connection(certificateLogin(), seal), clock);
  }

  /** Returns a gateway whose pauses and limits go by this time. */
  KsefHttpGateway gateway(TestTicker time, Option<RequestPacer> pacer) {
    return gateway(certificateLogin(), time, pacer, warning -> {});
  }

  KsefHttpGateway gateway(
      KsefLogin login, TestTicker time, Option<RequestPacer> pacer, Consumer<String> warnings) {
    return new KsefHttpGateway(
        new KsefAccess(
            connection(login, UpoSeal.REQUIRED),
            Clock.fixed(FRI_2026_05_15_NOON, ZoneOffset.UTC),
            time.ticker(),
            pacer,
            warnings,
            forgetful()));
  }

  /** Returns a gateway as a run of the program makes it, which keeps blocks for the next run. */
  KsefHttpGateway run(Clock clock, TestTicker time, KsefBlocks blocks) {
    return run(certificateLogin(), clock, time, blocks);
  }

  KsefHttpGateway run(KsefLogin login, Clock clock, TestTicker time, KsefBlocks blocks) {
    return new KsefHttpGateway(access(login, clock, time, blocks));
  }

  /** Returns all of a run of the program that keeps for the next run what it met and asked. */
  KsefAccess access(Clock clock, TestTicker time, KsefBlocks blocks) {
    return access(certificateLogin(), clock, time, blocks);
  }

  private KsefAccess access(KsefLogin login, Clock clock, TestTicker time, KsefBlocks blocks) {
    return new KsefAccess(
        connection(login, UpoSeal.REQUIRED), clock, time.ticker(), true, warning -> {}, blocks);
  }

  /** Returns blocks of which the next run knows nothing. */
  static KeptBlocks forgetful() {
    return new KeptBlocks(
        KsefBlocks.nowhere(), Clock.fixed(FRI_2026_05_15_NOON, ZoneOffset.UTC), "");
  }

  static KsefLogin certificateLogin() {
    return new KsefLogin.ByCertificate(
        LoginCertificate.read(LOGIN.pem(), Option.some(LOGIN.pemKey()), new char[0]).get());
  }

  KsefConnection connection(KsefLogin login, UpoSeal seal) {
    return new KsefConnection(
        URI.create(server.uri() + "/v2"),
        ContextIdentifier.of(SELLER),
        login,
        Duration.ofMillis(500),
        Duration.ofMillis(1500),
        Duration.ofMillis(600),
        seal);
  }

  @Override
  public void close() {
    server.close();
  }
}
