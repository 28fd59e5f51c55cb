package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Logs in, and keeps the login fresh. Moments are those of KSeF's clock, as its challenges tell it:
 * ours may be wrong, or stand still in a demonstration.
 */
final class Authentication {

  private static final Duration RENEWED_BEFORE_THE_END = Duration.ofMinutes(2);

  /** A login that KSeF's guards have blocked. */
  private static final int BLOCKED = 480;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** So many questions in a row may go wrong while KSeF thinks about a login. */
  private static final int MOST_GONE_WRONG = 3;

  private final Traffic traffic;
  private final Duration patience;
  private final ApiAddress api;
  private final Clock clock;
  private final LoginStart start;
  private final LoginBrake brake;
  private final RateLimits rates;

  private volatile Duration ahead = Duration.ZERO;
  private Option<Tokens> tokens = Option.none();
  private Option<Pending> pending = Option.none();

  Authentication(
      Traffic traffic,
      KsefConnection connection,
      PublicKeys keys,
      Clock clock,
      Ticker ticker,
      KeptBlocks kept) {
    this.traffic = traffic;
    this.patience = connection.loginPatience();
    this.api = new ApiAddress(connection.api());
    this.clock = clock;
    this.start = start(connection, keys);
    this.brake = new LoginBrake(ticker, kept, connection.login()::name);
    this.rates = new RateLimits(traffic, api);
  }

  private LoginStart start(KsefConnection connection, PublicKeys keys) {
    return connection.login() instanceof KsefLogin.ByToken token
        ? new TokenLogin(traffic, api, connection.context(), token, keys)
        : new CertificateLogin(
            traffic,
            api,
            connection.context(),
            ((KsefLogin.ByCertificate) connection.login()).certificate(),
            this::serverTime);
  }

  /**
   * What KSeF wants to be answered.
   *
   * @param text the challenge
   * @param at when KSeF said so
   * @param millis the same in milliseconds, as KSeF has written it: rounding spoils a token
   */
  record Challenge(String text, Instant at, long millis) {}

  private record Token(String text, Instant validUntil) {}

  private record Tokens(Token access, Token refresh) {}

  /** A login that KSeF still thinks about. */
  private record Pending(String reference, Token token) {}

  private record ChallengeBody(
      @Nullable String challenge, @Nullable String timestamp, @Nullable Long timestampMs) {}

  private record TokenBody(@Nullable String token, @Nullable String validUntil) {}

  private record Started(
      @Nullable String referenceNumber, @Nullable TokenBody authenticationToken) {}

  private record Progress(@Nullable StatusInfo status) {}

  private record TokensBody(@Nullable TokenBody accessToken, @Nullable TokenBody refreshToken) {}

  /** Returns the present moment by KSeF's clock, as far as it is known. */
  Instant serverTime() {
    return clock.instant().plus(ahead);
  }

  /** Asks for a challenge; the one call that needs nothing. */
  Either<KsefFailure, Challenge> challenge() {
    return traffic
        .ask(Call.post(api.of("/auth/challenge")))
        .flatMap(
            answer ->
                Json.read(answer, ChallengeBody.class)
                    .flatMap(Authentication::challenge)
                    .toEither(() -> KsefErrors.notKsef(answer, "no challenge")))
        .peek(challenge -> ahead = Duration.between(clock.instant(), challenge.at()));
  }

  /** Returns a token that should be good for some minutes, logging in if need be. */
  synchronized Either<KsefFailure, String> token() {
    Option<String> fresh = tokens.filter(t -> lasts(t.access())).map(t -> t.access().text());
    return fresh.isDefined() ? Either.right(fresh.get()) : renewed();
  }

  /** Returns another token, because KSeF has refused this one. */
  synchronized Either<KsefFailure, String> tokenInsteadOf(String refused) {
    boolean current = tokens.exists(t -> t.access().text().equals(refused));
    return current ? renewed() : token();
  }

  private Either<KsefFailure, String> renewed() {
    Either<KsefFailure, String> refreshed =
        tokens
            .filter(t -> serverTime().isBefore(t.refresh().validUntil()))
            .map(this::refreshed)
            .getOrElse(() -> Either.left(new KsefFailure.AccessDenied("no token")));
    // A refusal of the refresh asks for a new login; anything else would meet the login as well.
    boolean refused = refreshed.isLeft() && refuses(refreshed.getLeft());
    return refused ? login() : refreshed;
  }

  private Either<KsefFailure, String> refreshed(Tokens old) {
    return traffic
        .ask(Call.post(api.of("/auth/token/refresh")).withToken(old.refresh().text()))
        .flatMap(
            answer ->
                Json.read(answer, TokensBody.class)
                    .flatMap(body -> token(body.accessToken()))
                    .toEither(() -> KsefErrors.notKsef(answer, "no access token")))
        .peek(access -> tokens = Option.some(new Tokens(access, old.refresh())))
        .map(Token::text);
  }

  private Either<KsefFailure, String> login() {
    tokens = Option.none();
    Option<KsefFailure> tooSoon = traffic.refusal().orElse(brake::refusal);
    if (tooSoon.isDefined()) {
      return Either.left(tooSoon.get());
    }
    return pending
        .filter(p -> serverTime().isBefore(p.token().validUntil()))
        .map(Either::<KsefFailure, Pending>right)
        .getOrElse(this::started)
        .flatMap(this::decided)
        .flatMap(this::redeemed)
        .mapLeft(failure -> refuses(failure) ? denied(failure) : failure)
        .peek(token -> brake.release())
        .peekLeft(this::braked);
  }

  /** Where all traffic has been stopped that is the pause: nothing was said about this login. */
  private void braked(KsefFailure failure) {
    if (refuses(failure) && !traffic.isStopped()) {
      brake.on(failure);
    }
  }

  private Either<KsefFailure, Pending> started() {
    return start
        .begin(this::challenge)
        .flatMap(
            answer ->
                Json.read(answer, Started.class)
                    .flatMap(Authentication::pending)
                    .toEither(() -> KsefErrors.notKsef(answer, "no login reference")))
        .peek(p -> pending = Option.some(p));
  }

  private Either<KsefFailure, Pending> decided(Pending login) {
    Call call = Call.get(api.of("/auth/{}", login.reference())).withToken(login.token().text());
    Duration waited = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    int goneWrong = 0;
    while (true) {
      Either<KsefFailure, StatusInfo> status = traffic.ask(call).flatMap(Authentication::status);
      goneWrong = status.isLeft() ? goneWrong + 1 : 0;
      if (status.isLeft() && (!isPassing(status.getLeft()) || goneWrong >= MOST_GONE_WRONG)) {
        pending = refuses(status.getLeft()) ? Option.none() : pending;
        return Either.left(status.getLeft());
      }
      if (status.exists(StatusInfo::isSuccess)) {
        return Either.right(login);
      }
      if (status.exists(StatusInfo::isFailure)) {
        pending = Option.none();
        return Either.left(loginFailure(status.get()));
      }
      boolean interrupted = Thread.currentThread().isInterrupted();
      if (interrupted || waited.compareTo(patience) >= 0) {
        return Either.left(
            status.fold(
                failure -> failure, said -> new KsefFailure.NotReady("login: " + said.text())));
      }
      LockSupport.parkNanos(pause.toNanos());
      waited = waited.plus(pause);
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
  }

  private Either<KsefFailure, String> redeemed(Pending login) {
    // Tokens are given out once: after a lost answer only a new login helps.
    pending = Option.none();
    return traffic
        .ask(Call.post(api.of("/auth/token/redeem")).withToken(login.token().text()))
        .flatMap(
            answer ->
                Json.read(answer, TokensBody.class)
                    .flatMap(Authentication::tokens)
                    .toEither(() -> KsefErrors.notKsef(answer, "no tokens")))
        .peek(both -> tokens = Option.some(both))
        .peek(both -> rates.learn(both.access().text()))
        .map(both -> both.access().text());
  }

  private boolean lasts(Token token) {
    return serverTime().isBefore(token.validUntil().minus(RENEWED_BEFORE_THE_END));
  }

  /** Asking again is safe, and cheaper than another login; who waited for a time-out has waited. */
  private static boolean isPassing(KsefFailure failure) {
    return failure instanceof KsefFailure.Unreachable unreachable
        && unreachable.cause() != KsefFailure.Cause.TIMEOUT;
  }

  private static boolean refuses(KsefFailure failure) {
    return failure instanceof KsefFailure.Refused || failure instanceof KsefFailure.AccessDenied;
  }

  private KsefFailure denied(KsefFailure failure) {
    return traffic.isStopped()
        ? new KsefFailure.AccessDenied(KsefFailure.Barred.ADDRESS, "login: " + failure.detail())
        : new KsefFailure.AccessDenied("login: " + failure.detail() + "; " + start.advice());
  }

  /** 500 and 550 are KSeF's own trouble; all others say something about who wants to log in. */
  private KsefFailure loginFailure(StatusInfo status) {
    if (status.code() == BLOCKED) {
      traffic.stop("KSeF has blocked the login: " + status.text());
    }
    return status.code() >= 500
        ? new KsefFailure.Unreachable(KsefFailure.Cause.SERVER_ERROR, "login: " + status.text())
        : new KsefFailure.AccessDenied(status.text());
  }

  private static Either<KsefFailure, StatusInfo> status(Answer answer) {
    return Json.read(answer, Progress.class)
        .flatMap(progress -> Option.of(progress.status()))
        .toEither(() -> KsefErrors.notKsef(answer, "no status of the login"));
  }

  private static Option<Challenge> challenge(ChallengeBody body) {
    return Option.of(body.challenge())
        .flatMap(
            text ->
                Json.instant(body.timestamp())
                    .map(
                        at ->
                            new Challenge(
                                text,
                                at,
                                Option.of(body.timestampMs()).getOrElse(at::toEpochMilli))));
  }

  private static Option<Pending> pending(Started body) {
    return Option.of(body.referenceNumber())
        .flatMap(
            reference -> token(body.authenticationToken()).map(t -> new Pending(reference, t)));
  }

  private static Option<Tokens> tokens(TokensBody body) {
    return token(body.accessToken())
        .flatMap(access -> token(body.refreshToken()).map(r -> new Tokens(access, r)));
  }

  private static Option<Token> token(@Nullable TokenBody body) {
    return Option.of(body)
        .flatMap(b -> Option.of(b.token()))
        .flatMap(
            text ->
                Json.instant(body == null ? null : body.validUntil())
                    .map(until -> new Token(text, until)));
  }
}
