package pl.latarnik.adapters.ksef;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits between attempts, each time twice as long.
 *
 * @param first after the first attempt
 * @param longest after any
 */
record Pauses(Duration first, Duration longest) {

  static final Pauses USUAL = new Pauses(Duration.ofMillis(500), Duration.ofSeconds(20));

  /** Waits after the attempt with this number, from 1; says whether there may be another one. */
  boolean before(int attempt) {
    Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    LockSupport.parkNanos((pause.compareTo(longest) < 0 ? pause : longest).toNanos());
    return !Thread.currentThread().isInterrupted();
  }
}
