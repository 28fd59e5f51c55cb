package pl.latarnik.adapters.ksef;

import io.vavr.control.Either;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefFailure.NotReady;
import pl.latarnik.application.port.out.KsefFailure.OutcomeUnknown;
import pl.latarnik.application.port.out.KsefFailure.SessionOver;
import pl.latarnik.domain.lifecycle.SessionReference;

/** Closes batch sessions, after which KSeF begins to take in what they hold. */
final class BatchClosing {

  private static final int NO_SUCH_SESSION = 21173;
  private static final int NOT_IN_THAT_STATE = 21180;
  private static final int TIME_IS_OVER = 21208;
  private static final int MOST_ATTEMPTS = 4;

  private final AuthorizedCalls calls;
  private final ApiAddress api;
  private final Pauses pauses;

  BatchClosing(AuthorizedCalls calls, ApiAddress api, Pauses pauses) {
    this.calls = calls;
    this.api = api;
    this.pauses = pauses;
  }

  /**
   * Closes a session. KSeF was seen not to know a session that there was (21173): as that takes
   * nothing in, the closing is repeated, and the session's status is asked for in between.
   *
   * @return left with {@link OutcomeUnknown} where it may have been closed, {@link NotReady} where
   *     there is such a session that cannot be closed now, {@link SessionOver} where there is none
   *     or its time is over
   */
  Either<KsefFailure, SessionReference> close(SessionReference session) {
    for (int attempt = 1; ; attempt++) {
      Either<KsefFailure, Answer> outcome = attempt(session);
      if (outcome.isLeft()) {
        return Either.left(outcome.getLeft());
      }
      Answer answer = outcome.get();
      int code = answer.isSuccess() ? 0 : KsefErrors.code(answer);
      if (answer.isSuccess() || code == NOT_IN_THAT_STATE) {
        return Either.right(session);
      }
      KsefFailure failure = KsefErrors.of(answer);
      if (code != NO_SUCH_SESSION) {
        return Either.left(code == TIME_IS_OVER ? new SessionOver(failure.detail()) : failure);
      }
      Either<KsefFailure, Answer> status = status(session);
      if (status.exists(BatchClosing::isClosed)) {
        return Either.right(session);
      }
      if (attempt == MOST_ATTEMPTS || !pauses.before(attempt)) {
        // Only the word of both calls makes a session unknown.
        boolean unknown = status.exists(s -> KsefErrors.code(s) == NO_SUCH_SESSION);
        return Either.left(unknown ? failure : new NotReady(failure.detail()));
      }
    }
  }

  /** Returns an answer that KSeF itself gave, or a success. */
  private Either<KsefFailure, Answer> attempt(SessionReference session) {
    return calls
        .attempt(Call.post(api.of("/sessions/batch/{}/close", session.text())))
        .flatMap(outcome -> outcome.mapLeft(BatchClosing::notAnswered))
        .filterOrElse(
            BatchClosing::isCertain, answer -> new OutcomeUnknown(KsefErrors.summary(answer)));
  }

  private static KsefFailure notAnswered(Lost lost) {
    return lost.mayHaveArrived()
        ? new OutcomeUnknown(KsefErrors.text(lost.detail()))
        : KsefErrors.of(lost);
  }

  private static boolean isCertain(Answer answer) {
    return answer.isSuccess() ? !answer.isHtml() : KsefErrors.isRefusal(answer);
  }

  private Either<KsefFailure, Answer> status(SessionReference session) {
    return calls
        .attempt(Call.get(api.of("/sessions/{}", session.text())))
        .flatMap(outcome -> outcome.mapLeft(KsefErrors::of));
  }

  private static boolean isClosed(Answer answer) {
    return answer.isSuccess()
        && Json.read(answer, SessionStatus.class).exists(SessionStatus::isClosed);
  }
}
