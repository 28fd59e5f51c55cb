package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A sliding window: within any stretch of this length KSeF takes so many requests of a group.
 *
 * @param length longer than nothing
 * @param most at least one
 */
public record RequestWindow(Duration length, int most) {

  public RequestWindow {
    requireNonNull(length, "length");
    if (length.isZero() || length.isNegative() || most < 1) {
      throw new IllegalArgumentException("not a window: " + most + " requests in " + length);
    }
  }

  /** Returns the window of a second. */
  public static RequestWindow perSecond(int most) {
    return new RequestWindow(Duration.ofSeconds(1), most);
  }

  /** Returns the window of a minute. */
  public static RequestWindow perMinute(int most) {
    return new RequestWindow(Duration.ofMinutes(1), most);
  }

  /** Returns the window of an hour. */
  public static RequestWindow perHour(int most) {
    return new RequestWindow(Duration.ofHours(1), most);
  }
}
