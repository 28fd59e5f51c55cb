package pl.latarnik.application.usecase;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import pl.latarnik.application.port.in.Dispatch.Wall;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * How a run of dispatching stands with KSeF: whether it may call now, must wait, or has met a wall.
 * What fails at the very first call is a wall; later on a few failures in a row are waited out.
 * What KSeF wants more time for, be it a login, is waited for as long as patience lasts.
 */
final class Course {

  private static final int MOST_SETBACKS = 4;

  private final Duration patience;
  private Instant lastMoved;
  private Option<Instant> pausedUntil = Option.none();
  private int setbacks;
  private boolean answered;
  private Option<Wall> wall = Option.none();

  Course(Duration patience, Instant begun) {
    this.patience = patience;
    this.lastMoved = begun;
  }

  /** Notes that KSeF answered. */
  void answered() {
    answered = true;
    setbacks = 0;
  }

  /** Notes that KSeF was reached, which says nothing of the calls that fail. */
  void reached() {
    answered = true;
  }

  /** Notes that an invoice came further: patience begins anew. */
  void moved(Instant now) {
    lastMoved = now;
  }

  /** Notes that a call failed. */
  void setback(KsefFailure failure, Instant now) {
    setbacks++;
    Duration pause =
        failure instanceof KsefFailure.Throttled throttled
            ? throttled.pause()
            : Duration.ofSeconds(1L << Math.min(setbacks - 1, MOST_SETBACKS));
    boolean waits =
        switch (failure.kind()) {
          case THROTTLED, NOT_READY -> true;
          case UNREACHABLE, OUTCOME_UNKNOWN, SESSION_OVER, ACCESS_DENIED, REFUSED ->
              answered && setbacks < MOST_SETBACKS;
        };
    if (RetryClass.of(failure) == RetryClass.ACCESS || !waits || pause.compareTo(patience) > 0) {
      wall = Option.some(new Wall.Failed(failure));
    } else {
      Instant until = now.plus(pause);
      pausedUntil = Option.some(pausedUntil.filter(until::isBefore).getOrElse(until));
    }
  }

  /** Says whether calls may leave now. */
  boolean isOpen(Instant now) {
    return wall.isEmpty() && pausedUntil.forAll(until -> !now.isBefore(until));
  }

  Option<Wall> wall() {
    return wall;
  }

  Option<Instant> pausedUntil() {
    return pausedUntil;
  }

  /** Returns until when it is worth waiting. */
  Instant patienceEnds() {
    return lastMoved.plus(patience);
  }
}
