package pl.latarnik.adapters.ksef;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody waits, or when the test lets it. */
final class TestTicker {

  private final AtomicLong nanos = new AtomicLong(Duration.ofDays(3).toNanos());
  private final AtomicLong waited = new AtomicLong();

  Ticker ticker() {
    return Ticker.of(
        nanos::get,
        rest -> {
          waited.addAndGet(rest);
          nanos.addAndGet(rest);
        });
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Returns how long all have waited together. */
  Duration waited() {
    return Duration.ofNanos(waited.get());
  }
}
