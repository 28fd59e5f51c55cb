package pl.latarnik.adapters.ksef;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Time as it passes on this machine. Limits and pauses go by it: the clock of the program may stand
 * still or be put, and KSeF's limits care for neither.
 */
final class Ticker {

  private final LongSupplier nanos;
  private final LongConsumer rest;

  private Ticker(LongSupplier nanos, LongConsumer rest) {
    this.nanos = requireNonNull(nanos, "nanos");
    this.rest = requireNonNull(rest, "rest");
  }

  /**
   * Returns the time that this source counts.
   *
   * @param nanos nanoseconds since any moment; they must go on
   */
  static Ticker of(LongSupplier nanos) {
    return new Ticker(nanos, LockSupport::parkNanos);
  }

  /**
   * Returns the time of a test, which says also how it passes.
   *
   * @param rest takes the nanoseconds that somebody wants to wait
   */
  static Ticker of(LongSupplier nanos, LongConsumer rest) {
    return new Ticker(nanos, rest);
  }

  /** Returns the time of a clock, where nothing else tells how it passes. */
  static Ticker of(Clock clock) {
    return of(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
  }

  /** Returns a moment that is good for comparing with others of this ticker alone. */
  Instant now() {
    return Instant.EPOCH.plusNanos(nanos.getAsLong());
  }

  /** Waits for a moment, and says whether it came: false when the thread was interrupted. */
  boolean await(Instant moment) {
    Duration left = Duration.between(now(), moment);
    while (left.compareTo(Duration.ZERO) > 0) {
      if (Thread.currentThread().isInterrupted()) {
        return false;
      }
      rest.accept(left.toNanos());
      left = Duration.between(now(), moment);
    }
    return true;
  }
}
