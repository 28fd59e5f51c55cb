package pl.latarnik.adapters.ksef;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import pl.latarnik.application.dispatch.Pace;
import pl.latarnik.application.dispatch.RequestLimits;
import pl.latarnik.application.dispatch.RequestWindow;
import pl.latarnik.application.port.out.KsefFailure;

/**
 * Lets requests leave at the pace that KSeF takes them. A request whose turn is near waits for it;
 * one whose turn is far is refused without having been made. The next run of the program counts on
 * where this one ended. Serves many threads.
 */
final class RequestPacer {

  /** How much closer together two requests may arrive than they left. */
  private static final Duration MARGIN = Duration.ofMillis(250);

  /** Everybody who was told the same moment comes at the same moment, unless they differ. */
  private static final Duration LONGEST_JITTER = Duration.ofSeconds(2);

  /** What is counted for less long than this is not worth keeping for another run. */
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(2);

  private final Ticker ticker;
  private final Duration patience;
  private final DoubleSupplier jitter;
  private final KeptBlocks kept;
  private final Map<RequestLane, Pace> paces = new HashMap<>();
  private final Set<RequestLane> unnoted = new HashSet<>();
  private Instant noted;
  private RequestLimits limits;

  /**
   * Knows these limits to begin with.
   *
   * @param patience the longest that a request waits here; at least the longest jitter, so that
   *     whoever waited as told need not come again
   * @param jitter numbers between 0 and 1
   * @param kept what KSeF has blocked and what left, also in an earlier run
   */
  RequestPacer(
      RequestLimits limits,
      Ticker ticker,
      Duration patience,
      DoubleSupplier jitter,
      KeptBlocks kept) {
    this.kept = kept;
    this.limits = limits;
    this.ticker = ticker;
    this.noted = ticker.now();
    this.patience = patience.compareTo(LONGEST_JITTER) < 0 ? LONGEST_JITTER : patience;
    this.jitter = jitter;
  }

  /** Goes by other limits from now on; what has left stays counted. */
  synchronized void limits(RequestLimits now) {
    limits = now;
    paces.replaceAll(
        (lane, pace) -> new Pace(now.of(lane.group()), MARGIN, pace.left(), pace.blockedUntil()));
  }

  /**
   * Waits until a request may leave.
   *
   * @return how long it would have to wait, when that is longer than anybody waits here
   */
  Option<KsefFailure> leave(RequestLane lane) {
    Either<Duration, Instant> turn = turn(lane);
    if (turn.isLeft()) {
      return Option.some(new KsefFailure.Throttled(turn.getLeft()));
    }
    return ticker.await(turn.get())
        ? Option.none()
        : Option.some(new KsefFailure.NotReady("interrupted while waiting for a turn"));
  }

  /** Takes the next turn, so that no other thread takes it. */
  private synchronized Either<Duration, Instant> turn(RequestLane lane) {
    Instant now = ticker.now();
    Pace pace = pace(lane);
    Instant turn = pace.next(now);
    Duration wait = Duration.between(now, turn);
    if (wait.compareTo(patience) > 0) {
      return Either.left(wholeSeconds(wait));
    }
    paces.put(lane, pace.after(turn));
    unnoted.add(lane);
    if (Duration.between(noted, now).compareTo(BETWEEN_NOTES) >= 0) {
      note();
    }
    return Either.right(turn);
  }

  /** Lets nothing of a group leave for as long as KSeF wants, and a little longer. */
  synchronized void block(RequestLane lane, Duration pause) {
    long extra = (long) (jitter.getAsDouble() * LONGEST_JITTER.toMillis());
    Duration length = pause.plusMillis(extra);
    paces.put(lane, pace(lane).blocked(ticker.now().plus(length)));
    kept.begin(name(lane), length, "429");
  }

  /**
   * Keeps for the next run what has left in this one. It is done now and then anyway: a run that is
   * killed leaves behind it at most what left within two seconds.
   */
  synchronized void note() {
    Instant now = ticker.now();
    noted = now;
    kept.keepRequests(
        List.ofAll(unnoted)
            .filter(lane -> longest(pace(lane)).compareTo(BETWEEN_NOTES) > 0)
            .toMap(RequestPacer::name, lane -> counted(pace(lane), now)));
    unnoted.clear();
  }

  /** Returns how long ago what KSeF still counts has left. */
  private static List<Duration> counted(Pace pace, Instant now) {
    Instant since = now.minus(longest(pace)).minus(pace.margin());
    return pace.left()
        .filter(left -> left.isAfter(since))
        .map(left -> Duration.between(left, now))
        .toList();
  }

  private static Duration longest(Pace pace) {
    return pace.windows().map(RequestWindow::length).max().getOrElse(Duration.ZERO);
  }

  private Pace pace(RequestLane lane) {
    return paces.computeIfAbsent(lane, this::begun);
  }

  private Pace begun(RequestLane lane) {
    Instant now = ticker.now();
    Vector<Instant> left = kept.requests(name(lane)).map(now::minus).toVector();
    Pace pace = new Pace(limits.of(lane.group()), MARGIN, left, Option.none());
    return kept.find(name(lane))
        .filter(KeptBlocks.Kept::lasts)
        .map(block -> pace.blocked(now.plus(block.left())))
        .getOrElse(pace);
  }

  private static String name(RequestLane lane) {
    return ("PACE " + lane.group() + " " + lane.endpoint()).strip();
  }

  /** A caller that comes a moment too early would have to be told again. */
  private static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(wait.plusNanos(999_999_999).toSeconds());
  }
}
