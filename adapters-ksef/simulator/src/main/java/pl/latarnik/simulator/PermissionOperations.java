package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Grants and withdrawals that take their time, each with a number to ask after. */
final class PermissionOperations {
  /** How an operation stands: code and description as the API words them. */
  enum State {
    TAKEN(100, "Operacja przyjęta do realizacji"),
    DONE(200, "Operacja zakończona sukcesem"),
    UNRELATED(410, "Podane identyfikatory są niezgodne lub pozostają w niewłaściwej relacji"),
    WRONG_ROLE(430, "Kontekst identyfikatora nie odpowiada wymaganej roli lub uprawnieniom");

    private final int code;
    private final String description;

    State(int code, String description) {
      this.code = code;
      this.description = description;
    }

    int code() {
      return code;
    }

    String description() {
      return description;
    }
  }

  private static final Duration RETENTION = Duration.ofDays(30);

  private record Operation(LoginRequest.Context context, Instant started, State state) {}

  private final SimulatedKsef ksef;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  PermissionOperations(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  /** Starts an operation and returns its number; the step is done after the processing time. */
  synchronized String start(LoginRequest.Context context, Supplier<State> step) {
    Instant now = ksef.clock().now();
    String reference = ksef.numbers().reference("EG", now);
    operations.put(reference, new Operation(context, now, State.TAKEN));
    ksef.logins().later(() -> end(reference, step.get()));
    return reference;
  }

  private synchronized void end(String reference, State state) {
    operations.computeIfPresent(
        reference, (key, old) -> new Operation(old.context(), old.started(), state));
  }

  /** Tells how an operation of the context stands; empty for an unknown number. */
  synchronized Optional<State> state(String reference, LoginRequest.Context context) {
    Optional<Operation> found =
        Optional.ofNullable(operations.get(reference)).filter(o -> o.context().equals(context));
    if (found.filter(o -> ksef.clock().now().isAfter(o.started().plus(RETENTION))).isPresent()) {
      throw ApiFailure.gone();
    }
    return found.map(Operation::state);
  }
}
