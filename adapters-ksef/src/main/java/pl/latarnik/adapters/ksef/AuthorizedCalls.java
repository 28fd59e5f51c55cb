package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import pl.latarnik.application.port.out.KsefFailure;

/** Makes requests in the name of who is logged in. */
final class AuthorizedCalls {

  private static final int UNAUTHORIZED = 401;

  private final Traffic traffic;
  private final Authentication login;

  AuthorizedCalls(Traffic traffic, Authentication login) {
    this.traffic = traffic;
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
              Either<KsefFailure, Either<Lost, Answer>> first =
                  traffic.attempt(call.withToken(token));
              return first.exists(outcome -> outcome.exists(AuthorizedCalls::isTokenRefused))
                  ? login
                      .tokenInsteadOf(token)
                      .flatMap(another -> traffic.attempt(call.withToken(another)))
                  : first;
            });
  }

  private static boolean isTokenRefused(Answer answer) {
    return answer.status() == UNAUTHORIZED && KsefErrors.isRefusal(answer);
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
