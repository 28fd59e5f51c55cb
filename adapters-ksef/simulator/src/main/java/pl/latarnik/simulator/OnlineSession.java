package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;

/** An interactive session; guarded by {@link SimulatedKsef}. */
final class OnlineSession extends Session {
  static final Duration LIFETIME = Duration.ofHours(12);

  OnlineSession(String reference, Authentication owner, Opening opening, Instant created) {
    super(reference, owner, opening, SessionState.OPEN, created);
  }

  @Override
  String kind() {
    return "Online";
  }

  @Override
  boolean complete() {
    return state() == SessionState.CLOSED;
  }

  @Override
  SessionState success() {
    return SessionState.DONE;
  }

  @Override
  Instant validUntil() {
    return created().plus(LIFETIME);
  }
}
