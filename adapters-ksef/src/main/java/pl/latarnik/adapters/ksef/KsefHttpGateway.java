package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pl.latarnik.application.port.out.CertificateAuthority;
import pl.latarnik.application.port.out.Fate;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.OutcomeUnknown;
import pl.latarnik.application.port.out.KsefFailure.SessionOver;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.KsefLimits;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.application.port.out.ToldFate;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceHash;
import pl.latarnik.domain.invoice.KsefNumber;
import pl.latarnik.domain.invoice.SendingMode;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Acceptance;
import pl.latarnik.domain.lifecycle.SessionReference;
import pl.latarnik.domain.lifecycle.Submission;
import pl.latarnik.domain.verification.ContextIdentifier;

/** KSeF's API 2 over HTTP. Nothing is on the network before the first call. */
public final class KsefHttpGateway implements KsefGateway {

  private static final int WRONG_KEY = 415;

  private final UpoSeal upoSeal;
  private final ContextIdentifier context;
  private final ApiAddress api;
  private final Authentication login;
  private final AuthorizedCalls calls;
  private final SessionOpening opening;
  private final InvoiceSearch search;
  private final SessionSearch sessionSearch;
  private final NumberSearch numbers;
  private final LimitsQuery limits;
  private final UpoFetch upos;
  private final SessionUpo sessionUpo;
  private final CertificateAuthority certificates;
  private final Map<SessionReference, SessionEncryption> sessions = new ConcurrentHashMap<>();

  /** Uses this KSeF alone; the clock tells how old a token is. */
  public KsefHttpGateway(KsefConnection connection, Clock clock) {
    this(new KsefAccess(connection, clock));
  }

  KsefHttpGateway(KsefAccess access) {
    this.upoSeal = access.connection().upoSeal();
    this.context = access.connection().context();
    this.api = access.api();
    this.login = access.login();
    this.calls = access.calls();
    this.opening = access.opening();
    this.limits = new LimitsQuery(access.traffic(), calls, api);
    this.upos = new UpoFetch(access.traffic(), calls, api);
    this.sessionUpo = new SessionUpo(access.traffic(), calls, api, access.clock());
    this.certificates = access.certificates();
    this.numbers = new NumberSearch(calls, api, login::serverTime);
    this.search = new InvoiceSearch(calls, api, upos);
    this.sessionSearch = new SessionSearch(calls, api);
  }

  /** Returns the part of the same KSeF that issues certificates; it shares the login. */
  public CertificateAuthority certificates() {
    return certificates;
  }

  private record OpenRequest(
      SessionOpening.FormCode formCode, SessionOpening.Encryption encryption) {}

  @Override
  public Either<KsefFailure, Instant> reach() {
    return login.challenge().map(Authentication.Challenge::at);
  }

  @Override
  public Either<KsefFailure, SessionReference> openSession() {
    SessionEncryption encryption = opening.newEncryption();
    return opening
        .open(
            "/sessions/online", encryption, wrapped -> new OpenRequest(SessionOpening.FA3, wrapped))
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
    return send(session, file, mode, Option.none());
  }

  @Override
  public Either<KsefFailure, Submission> correct(
      SessionReference session, ExactBytes file, InvoiceHash refused) {
    return send(session, file, SendingMode.OFFLINE, Option.some(refused));
  }

  private Either<KsefFailure, Submission> send(
      SessionReference session, ExactBytes file, SendingMode mode, Option<InvoiceHash> corrected) {
    SessionEncryption encryption = sessions.get(session);
    if (encryption == null) {
      return Either.left(new SessionOver("its key is not known here: " + session));
    }
    byte[] request = SendRequest.of(encryption, file, mode, corrected).json();
    return calls
        .attempt(
            Call.post(api.of("/sessions/online/{}/invoices", session.text()))
                .withBody("application/json", request))
        .flatMap(outcome -> outcome.mapLeft(KsefHttpGateway::notAnswered))
        .flatMap(answer -> sent(session, answer))
        .peekLeft(this::doubtKeys);
  }

  /** A session that takes nothing may have a key that KSeF could not unwrap. */
  private void doubtKeys(KsefFailure failure) {
    if (failure instanceof SessionOver) {
      opening.doubtKeys();
    }
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
    return Either.left(
        KsefErrors.isRefusal(answer)
            ? KsefErrors.of(answer)
            : new OutcomeUnknown(KsefErrors.summary(answer)));
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
        .flatMap(SessionStatus::state)
        .peek(
            state -> {
              if (state.code() == WRONG_KEY) {
                opening.doubtKeys();
              }
            });
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
  public Either<KsefFailure, List<SessionReference>> sessions(LocalDate first, LocalDate last) {
    return sessionSearch.opened(first, last);
  }

  @Override
  public Either<KsefFailure, Option<Acceptance>> numbered(KsefNumber number, InvoiceHash hash) {
    return numbers.find(number, hash);
  }

  @Override
  public Either<KsefFailure, Upo> upo(
      Submission submission, InvoiceFacts invoice, Acceptance acceptance) {
    UpoDocument.Expected expected =
        new UpoDocument.Expected(
            submission.session(), acceptance.number(), invoice, context, upoSeal);
    Either<KsefFailure, Upo> own =
        upos.fetch(submission, search::all).flatMap(answer -> UpoDocument.check(answer, expected));
    return own.isLeft() && sessionUpo.isToBeAsked(own.getLeft(), acceptance)
        ? sessionUpo.find(expected).toEither(own::getLeft)
        : own;
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
}
