package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Grants and withdrawals that take their time, each with a number to ask after. */
final class PermissionOperations {
  static final Progress DONE = new Progress(200, "Operacja zakończona sukcesem");
  static final Progress UNRELATED =
      new Progress(410, "Podane identyfikatory są niezgodne lub pozostają w niewłaściwej relacji");
  static final Progress WRONG_ROLE =
      new Progress(430, "Kontekst identyfikatora nie odpowiada wymaganej roli lub uprawnieniom");
  private static final Progress TAKEN = new Progress(100, "Operacja przyjęta do realizacji");
  private static final Duration RETENTION = Duration.ofDays(30);

  private record Operation(LoginRequest.Context context, Instant started, Progress state) {}

  private final SimulatedKsef ksef;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  PermissionOperations(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  /** Starts an operation and returns its number; the step is done after the processing time. */
  synchronized String start(LoginRequest.Context context, Supplier<Progress> step) {
    Instant now = ksef.clock().now();
    String reference = ksef.numbers().reference("EG", now);
    operations.put(reference, new Operation(context, now, TAKEN));
    ksef.logins().later(() -> end(reference, step.get()));
    return reference;
  }

  private synchronized void end(String reference, Progress state) {
    operations.computeIfPresent(
        reference, (key, old) -> new Operation(old.context(), old.started(), state));
  }

  /** Tells how an operation of the context stands; empty for an unknown number. */
  synchronized Optional<Progress> state(String reference, LoginRequest.Context context) {
    Optional<Operation> found =
        Optional.ofNullable(operations.get(reference)).filter(o -> o.context().equals(context));
    if (found.filter(o -> ksef.clock().now().isAfter(o.started().plus(RETENTION))).isPresent()) {
      throw ApiFailure.gone();
    }
    return found.map(Operation::state);
  }
}
