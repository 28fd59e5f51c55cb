package pl.latarnik.bootstrap.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs like the real one and can be put to another moment. */
final class StageClock extends Clock {

  private final Clock real;
  private volatile Duration ahead = Duration.ZERO;

  StageClock(Clock real) {
    this.real = real;
  }

  void set(Instant now) {
    ahead = Duration.between(real.instant(), now);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("days come from PolishTime");
  }
}
