package pl.latarnik.application.port.out;

import static java.util.Objects.requireNonNull;

import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.SessionLimits;

/**
 * What KSeF takes from a context.
 *
 * @param requests how many requests
 * @param sessions how much in one session
 */
public record KsefLimits(RequestLimits requests, SessionLimits sessions) {

  /** What KSeF publishes; what it says of a context goes before it. */
  public static final KsefLimits PUBLISHED =
      new KsefLimits(RequestLimits.published(), SessionLimits.PUBLISHED);

  public KsefLimits {
    requireNonNull(requests, "requests");
    requireNonNull(sessions, "sessions");
  }
}
