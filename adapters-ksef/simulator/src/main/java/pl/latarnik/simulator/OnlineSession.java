package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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

  /** Returns the end of its life, whatever has become of it. */
  Instant endOfLife() {
    return created().plus(LIFETIME);
  }

  /** Returns until when it takes invoices, for as long as it does. */
  @Override
  Optional<Instant> validUntil() {
    return state() == SessionState.OPEN ? Optional.of(endOfLife()) : Optional.empty();
  }
}
