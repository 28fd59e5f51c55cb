package pl.latarnik.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A KSeF token as its registry keeps it; the secret itself is held as a digest only. */
record KsefToken(
    String reference,
    String digest,
    LoginRequest.Context context,
    Subject author,
    String description,
    Set<String> permissions,
    Instant created,
    Optional<Instant> lastUse,
    State state) {
  /** The states of a token, under their names in the API. */
  enum State {
    Pending,
    Active,
    Revoking,
    Revoked,
    Failed
  }

  KsefToken in(State next) {
    return new KsefToken(
        reference, digest, context, author, description, permissions, created, lastUse, next);
  }

  KsefToken usedAt(Instant instant) {
    return new KsefToken(
        reference,
        digest,
        context,
        author,
        description,
        permissions,
        created,
        Optional.of(instant),
        state);
  }
}
