package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import pl.latarnik.application.port.out.KsefFailure;

/** Makes requests in the name of who is logged in. */
final class AuthorizedCalls {

  private static final int UNAUTHORIZED = 401;

  private final KsefHttp http;
  private final Authentication login;

  AuthorizedCalls(KsefHttp http, Authentication login) {
    this.http = http;
    this.login = login;
  }

  /**
   * Makes a request; a token that KSeF refuses is renewed once, since nothing was taken in.
   *
   * @return left when the request was never made, else what became of it
   */
  Either<KsefFailure, Either<Lost, Answer>> attempt(Call call) {
    return login
        .token()
        .flatMap(
            token -> {
              Either<Lost, Answer> first = http.exchange(call.withToken(token));
              return first.exists(answer -> answer.status() == UNAUTHORIZED)
                  ? login.tokenInsteadOf(token).map(t -> http.exchange(call.withToken(t)))
                  : Either.right(first);
            });
  }

  /** Makes a request that may be repeated, and returns a success. */
  Either<KsefFailure, Answer> ask(Call call) {
    return attempt(call)
        .flatMap(outcome -> outcome.mapLeft(KsefErrors::of))
        .flatMap(
            answer ->
                answer.isSuccess() ? Either.right(answer) : Either.left(KsefErrors.of(answer)));
  }
}
