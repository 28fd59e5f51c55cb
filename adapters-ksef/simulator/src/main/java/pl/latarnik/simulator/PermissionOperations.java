package pl.latarnik.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Grants and withdrawals that take their time, each with a number to ask after. */
final class PermissionOperations {
  private static final Duration RETENTION = Duration.ofDays(30);

  private record Operation(LoginRequest.Context context, Instant started, boolean done) {}

  private final SimulatedKsef ksef;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  PermissionOperations(SimulatedKsef ksef) {
    this.ksef = ksef;
  }

  /** Starts an operation and returns its number; the step is done after the processing time. */
  synchronized String start(LoginRequest.Context context, Runnable step) {
    Instant now = ksef.clock().now();
    String reference = ksef.numbers().reference("EG", now);
    operations.put(reference, new Operation(context, now, false));
    ksef.logins()
        .later(
            () -> {
              step.run();
              end(reference);
            });
    return reference;
  }

  private synchronized void end(String reference) {
    operations.computeIfPresent(
        reference, (key, old) -> new Operation(old.context(), old.started(), true));
  }

  /** Tells whether an operation of the context is done; empty for an unknown number. */
  synchronized Optional<Boolean> done(String reference, LoginRequest.Context context) {
    Optional<Operation> found =
        Optional.ofNullable(operations.get(reference)).filter(o -> o.context().equals(context));
    if (found.filter(o -> ksef.clock().now().isAfter(o.started().plus(RETENTION))).isPresent()) {
      throw ApiFailure.gone();
    }
    return found.map(Operation::done);
  }
}
