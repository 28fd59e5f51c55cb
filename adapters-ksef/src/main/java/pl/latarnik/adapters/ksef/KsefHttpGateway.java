package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import pl.latarnik.adapters.ksef.PublicKeys.WrappingKey;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.OutcomeUnknown;
import pl.latarnik.application.port.out.KsefFailure.Refused;
import pl.latarnik.application.port.out.KsefFailure.SessionOver;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;

/** KSeF's API 2 over HTTP. Nothing is on the network before the first call. */
public final class KsefHttpGateway implements KsefGateway {

  private static final int KEY_UNKNOWN = 21470;

  private final KsefConnection connection;
  private final ApiAddress api;
  private final Authentication login;
  private final AuthorizedCalls calls;
  private final PublicKeys keys;
  private final InvoiceSearch search;
  private final LimitsQuery limits;
  private final UpoFetch upos;
  private final SecureRandom random = new SecureRandom();
  private final Map<SessionReference, SessionEncryption> sessions = new ConcurrentHashMap<>();

  /** Uses this KSeF; the clock tells how old a token is. */
  public KsefHttpGateway(KsefConnection connection, Clock clock) {
    this.connection = requireNonNull(connection, "connection");
    this.api = new ApiAddress(connection.api());
    KsefHttp http = new KsefHttp(connection.connectTimeout(), connection.answerTimeout());
    this.login = new Authentication(http, connection, requireNonNull(clock, "clock"));
    this.calls = new AuthorizedCalls(http, login);
    this.keys = new PublicKeys(http, Call.get(api.of("/security/public-key-certificates")));
    this.search = new InvoiceSearch(calls, api);
    this.limits = new LimitsQuery(calls, api);
    this.upos = new UpoFetch(http, calls, api);
  }

  /** Returns the part of the same KSeF that issues certificates; it shares the login. */
  public CertificateAuthority certificates() {
    return new KsefCertificates(calls, api);
  }

  private record FormCode(String systemCode, String schemaVersion, String value) {}

  private record Encryption(
      String encryptedSymmetricKey, String initializationVector, String publicKeyId) {}

  private record OpenRequest(FormCode formCode, Encryption encryption) {}

  private record SendRequest(
      String invoiceHash,
      int invoiceSize,
      String encryptedInvoiceHash,
      int encryptedInvoiceSize,
      String encryptedInvoiceContent,
      boolean offlineMode,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String hashOfCorrectedInvoice) {}

  private record Reference(@Nullable String referenceNumber) {

    Option<String> text() {
      return Option.of(referenceNumber).filter(text -> !text.isBlank());
    }
  }

  @Override
  public Either<KsefFailure, Instant> reach() {
    return login.challenge().map(Authentication.Challenge::at);
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    return login
        .token()
        .flatMap(token -> keys.at(login.serverTime()))
        .flatMap(
            key -> {
              Either<KsefFailure, SessionReference> opened = open(key);
              return opened.isLeft() && isKeyUnknown(opened.getLeft())
                  ? keys.renewedAt(login.serverTime()).flatMap(this::open)
                  : opened;
            });
  }

  private Either<KsefFailure, SessionReference> open(WrappingKey key) {
    SessionEncryption encryption = SessionEncryption.random(random);
    OpenRequest request =
        new OpenRequest(
            new FormCode("FA (3)", "1-0E", "FA"),
            new Encryption(
                base64(encryption.keyFor(key.key())), base64(encryption.vector()), key.id()));
    return calls
        .ask(json(Call.post(api.of("/sessions/online")), request))
        .flatMap(
            answer ->
                Json.read(answer, Reference.class)
                    .flatMap(Reference::text)
                    .map(SessionReference::of)
                    .toEither(() -> KsefErrors.notKsef(answer, "no session reference")))
        .peek(session -> sessions.put(session, encryption));
  }

  @Override
  public Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode) {
    return send(session, file, mode, null);
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return send(session, file, SendingMode.OFFLINE, refused.base64());
  }

  private Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode, @Nullable String corrected) {
    SessionEncryption encryption = sessions.get(session);
    if (encryption == null) {
      return Either.left(new SessionOver("its key is not known here: " + session));
    }
    byte[] plain = file.toByteArray();
    byte[] encrypted = encryption.encrypt(plain);
    SendRequest request =
        new SendRequest(
            base64(sha256(plain)),
            plain.length,
            base64(sha256(encrypted)),
            encrypted.length,
            base64(encrypted),
            mode == SendingMode.OFFLINE,
            corrected);
    return calls
        .attempt(json(Call.post(api.of("/sessions/online/{}/invoices", session.text())), request))
        .flatMap(outcome -> outcome.mapLeft(KsefHttpGateway::notAnswered))
        .flatMap(answer -> sent(session, answer));
  }

  /** Only what never left can be sent again without asking (KG-1). */
  private static KsefFailure notAnswered(Lost lost) {
    return lost.mayHaveArrived()
        ? new OutcomeUnknown(KsefErrors.text(lost.detail()))
        : KsefErrors.of(lost);
  }

  private static Either<KsefFailure, Submission> sent(SessionReference session, Answer answer) {
    if (answer.isSuccess()) {
      return Json.read(answer, Reference.class)
          .flatMap(Reference::text)
          .map(reference -> new Submission(session, reference))
          .toEither(() -> new OutcomeUnknown(KsefErrors.summary(answer)));
    }
    // A gateway's 502 to 504 does not tell whether KSeF behind it has taken the invoice in.
    return Either.left(
        answer.status() >= 500
            ? new OutcomeUnknown(KsefErrors.summary(answer))
            : KsefErrors.of(answer));
  }

  @Override
  public Either<KsefFailure, Fate> fate(Submission submission) {
    return calls
        .ask(
            Call.get(
                api.of(
                    "/sessions/{}/invoices/{}",
                    submission.session().text(),
                    submission.reference())))
        .flatMap(
            answer ->
                Json.read(answer, InvoiceStatus.class)
                    .toEither(() -> KsefErrors.notKsef(answer, "no status of the invoice")))
        .peek(status -> upos.remember(submission, status.upoAddress()))
        .flatMap(InvoiceStatus::fate);
  }

  @Override
  public Either<KsefFailure, SessionState> state(SessionReference session) {
    return calls
        .ask(Call.get(api.of("/sessions/{}", session.text())))
        .flatMap(
            answer ->
                Json.read(answer, SessionStatus.class)
                    .toEither(() -> KsefErrors.notKsef(answer, "no status of the session")))
        .flatMap(SessionStatus::state);
  }

  @Override
  public Either<KsefFailure, List<ToldFate>> fates(SessionReference session) {
    return search.all(session);
  }

  @Override
  public Either<KsefFailure, KsefLimits> limits() {
    return limits.limits();
  }

  @Override
  public Either<KsefFailure, Option<Submission>> find(SessionReference session, InvoiceHash hash) {
    return search.find(session, hash);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    UpoDocument.Expected expected =
        new UpoDocument.Expected(
            submission.session(), acceptance.number(), invoice, connection.upoSeal());
    return upos.fetch(submission).flatMap(answer -> UpoDocument.check(answer, expected));
  }

  @Override
  public Either<KsefFailure, SessionReference> close(SessionReference session) {
    Either<KsefFailure, SessionReference> closed =
        calls
            .ask(Call.post(api.of("/sessions/online/{}/close", session.text())))
            .map(answer -> session);
    boolean over = closed.isLeft() && closed.getLeft() instanceof SessionOver;
    if (closed.isRight() || over) {
      sessions.remove(session);
    }
    return over ? Either.right(session) : closed;
  }

  private static boolean isKeyUnknown(KsefFailure failure) {
    return failure instanceof Refused refused && refused.code() == KEY_UNKNOWN;
  }

  private static Call json(Call call, Object body) {
    return call.withBody("application/json", Json.write(body));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
