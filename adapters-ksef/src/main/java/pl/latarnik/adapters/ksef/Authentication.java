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
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final KsefHttp http;
  private final KsefConnection connection;
  private final ApiAddress api;
  private final Clock clock;

  private volatile Duration ahead = Duration.ZERO;
  private Option<Tokens> tokens = Option.none();
  private Option<Pending> pending = Option.none();

  Authentication(KsefHttp http, KsefConnection connection, Clock clock) {
    this.http = http;
    this.connection = connection;
    this.api = new ApiAddress(connection.api());
    this.clock = clock;
  }

  /** What KSeF wants to be signed, and when it said so. */
  record Challenge(String text, Instant at) {}

  private record Token(String text, Instant validUntil) {}

  private record Tokens(Token access, Token refresh) {}

  /** A login that KSeF still thinks about. */
  private record Pending(String reference, Token token) {}

  private record ChallengeBody(@Nullable String challenge, @Nullable String timestamp) {}

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
    return ask(Call.post(api.of("/auth/challenge")))
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
    return ask(Call.post(api.of("/auth/token/refresh")).withToken(old.refresh().text()))
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
    return pending
        .filter(p -> serverTime().isBefore(p.token().validUntil()))
        .map(Either::<KsefFailure, Pending>right)
        .getOrElse(() -> challenge().flatMap(this::started))
        .flatMap(this::decided)
        .flatMap(this::redeemed)
        .mapLeft(failure -> refuses(failure) ? denied(failure) : failure);
  }

  private Either<KsefFailure, Pending> started(Challenge challenge) {
    return AuthTokenRequest.signed(
            challenge.text(), challenge.at(), connection.context(), connection.login())
        .<KsefFailure>mapLeft(problem -> new KsefFailure.AccessDenied("login request: " + problem))
        .map(
            request ->
                Call.post(api.of("/auth/xades-signature")).withBody("application/xml", request))
        .flatMap(this::ask)
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
    while (true) {
      Either<KsefFailure, StatusInfo> status = ask(call).flatMap(Authentication::status);
      if (status.isLeft()) {
        pending = refuses(status.getLeft()) ? Option.none() : pending;
        return Either.left(status.getLeft());
      }
      if (status.get().isSuccess()) {
        return Either.right(login);
      }
      if (status.get().isFailure()) {
        pending = Option.none();
        return Either.left(loginFailure(status.get()));
      }
      boolean interrupted = Thread.currentThread().isInterrupted();
      if (interrupted || waited.compareTo(connection.loginPatience()) >= 0) {
        return Either.left(new KsefFailure.NotReady("login: " + status.get().text()));
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
    return ask(Call.post(api.of("/auth/token/redeem")).withToken(login.token().text()))
        .flatMap(
            answer ->
                Json.read(answer, TokensBody.class)
                    .flatMap(Authentication::tokens)
                    .toEither(() -> KsefErrors.notKsef(answer, "no tokens")))
        .peek(both -> tokens = Option.some(both))
        .map(both -> both.access().text());
  }

  private Either<KsefFailure, Answer> ask(Call call) {
    return http.exchange(call)
        .mapLeft(KsefErrors::of)
        .flatMap(
            answer ->
                answer.isSuccess() ? Either.right(answer) : Either.left(KsefErrors.of(answer)));
  }

  private boolean lasts(Token token) {
    return serverTime().isBefore(token.validUntil().minus(RENEWED_BEFORE_THE_END));
  }

  private static boolean refuses(KsefFailure failure) {
    return failure instanceof KsefFailure.Refused || failure instanceof KsefFailure.AccessDenied;
  }

  private static KsefFailure denied(KsefFailure failure) {
    return new KsefFailure.AccessDenied("login: " + failure.detail());
  }

  /** 500 and 550 are KSeF's own trouble; all others say something about who wants to log in. */
  private static KsefFailure loginFailure(StatusInfo status) {
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
        .flatMap(text -> Json.instant(body.timestamp()).map(at -> new Challenge(text, at)));
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
