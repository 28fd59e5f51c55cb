package pl.latarnik.bootstrap.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs, and can be moved. */
final class MovedClock extends Clock {

  private final Clock real = Clock.systemUTC();
  private Duration ahead;

  MovedClock(Instant now) {
    this.ahead = Duration.between(real.instant(), now);
  }

  synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  @Override
  public synchronized Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("days are counted by PolishTime");
  }
}
