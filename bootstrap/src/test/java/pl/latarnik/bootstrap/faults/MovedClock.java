package pl.latarnik.bootstrap.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs or stands, and can be moved. */
final class MovedClock extends Clock {

  private final Clock real;
  private Duration ahead;

  private MovedClock(Clock real, Instant now) {
    this.real = real;
    this.ahead = Duration.between(real.instant(), now);
  }

  static MovedClock running(Instant now) {
    return new MovedClock(Clock.systemUTC(), now);
  }

  /** Returns one that goes on only when it is moved. */
  static MovedClock standing(Instant now) {
    return new MovedClock(Clock.fixed(now, ZoneOffset.UTC), now);
  }

  boolean stands() {
    return !real.equals(Clock.systemUTC());
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
