package pl.latarnik.application.triage;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * A call of ours to KSeF.
 *
 * @param at when it ended
 * @param failure what went wrong; none where KSeF answered as it should
 */
public record SeenCall(Instant at, Option<KsefFailure> failure) {

  public SeenCall {
    requireNonNull(at, "at");
    requireNonNull(failure, "failure");
  }

  /** Returns a call that KSeF answered. */
  public static SeenCall answered(Instant at) {
    return new SeenCall(at, Option.none());
  }

  /** Returns a call that failed. */
  public static SeenCall failed(Instant at, KsefFailure failure) {
    return new SeenCall(at, Option.some(failure));
  }

  /** Says whether it tells that KSeF could not be used: no answer, or one that it failed. */
  public boolean isWithoutKsef() {
    return failure.exists(
        why ->
            why.kind() == KsefFailure.Kind.UNREACHABLE
                || why.kind() == KsefFailure.Kind.OUTCOME_UNKNOWN);
  }

  /** Says whether KSeF was waited for in vain: a second wait would only cost the same again. */
  public boolean isTimeout() {
    return failure.exists(
        why ->
            why instanceof KsefFailure.Unreachable unreachable
                && unreachable.cause() == KsefFailure.Cause.TIMEOUT);
  }
}
