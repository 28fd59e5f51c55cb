package pl.latarnik.application.usecase;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;
import pl.latarnik.application.port.out.KsefGateway;
import pl.latarnik.application.port.out.SessionState;
import pl.latarnik.domain.lifecycle.SessionReference;

/**
 * Makes sure that nothing can arrive in an interactive session any more, before what is not in its
 * list is believed to have never arrived: a request whose answer was lost may still be under way.
 */
final class QuietSessions {

  /** After so long whatever stands between us and KSeF has given a request up. */
  private static final Duration LONGEST_UNDER_WAY = Duration.ofMinutes(5);

  private final KsefGateway gateway;
  private final Clock clock;

  QuietSessions(KsefGateway gateway, Clock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Says whether a request that began then may still be under way. */
  boolean mayArrive(Instant begun) {
    return clock.instant().isBefore(begun.plus(LONGEST_UNDER_WAY));
  }

  /**
   * Closes the session where it is open: KSeF takes nothing into a closed one.
   *
   * @return whether KSeF is through with what it holds; only a list that is read after that is
   *     complete
   */
  Either<KsefFailure, Boolean> closed(SessionReference session) {
    return gateway
        .state(session)
        .flatMap(
            state ->
                state.kind() == SessionState.Kind.OPEN
                    ? gateway.close(session).flatMap(gateway::state)
                    : Either.right(state))
        .map(SessionState::kind)
        .map(kind -> kind != SessionState.Kind.OPEN && kind != SessionState.Kind.PROCESSING);
  }
}
