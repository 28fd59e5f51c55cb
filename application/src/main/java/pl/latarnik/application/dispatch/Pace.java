package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;

/**
 * Says when the next request of a group may leave, from those that left before, so that KSeF never
 * has to refuse one.
 *
 * <p>KSeF counts when a request arrives, we when it leaves. The margin is how much closer together
 * two requests may arrive than they left.
 *
 * @param windows the windows of the group
 * @param margin added to each window
 * @param left when requests left, the earliest first; as many as the windows ask for
 * @param blockedUntil nothing leaves before, because KSeF said so
 */
public record Pace(
    List<RequestWindow> windows,
    Duration margin,
    Vector<Instant> left,
    Option<Instant> blockedUntil) {

  public Pace {
    requireNonNull(windows, "windows");
    requireNonNull(margin, "margin");
    requireNonNull(left, "left");
    requireNonNull(blockedUntil, "blockedUntil");
    if (margin.isNegative()) {
      throw new IllegalArgumentException("a margin is not negative: " + margin);
    }
  }

  /** Returns the pace of a group of which nothing has been asked yet. */
  public static Pace of(List<RequestWindow> windows, Duration margin) {
    return new Pace(windows, margin, Vector.empty(), Option.none());
  }

  /**
   * Returns the earliest moment at which the next request may leave.
   *
   * @param now not returned is anything earlier
   */
  public Instant next(Instant now) {
    Instant free = blockedUntil.filter(until -> until.isAfter(now)).getOrElse(now);
    return windows.foldLeft(free, this::within);
  }

  private Instant within(Instant earliest, RequestWindow window) {
    if (left.size() < window.most()) {
      return earliest;
    }
    Instant reopened = left.get(left.size() - window.most()).plus(window.length()).plus(margin);
    return reopened.isAfter(earliest) ? reopened : earliest;
  }

  /**
   * Returns how many requests may leave at this moment, one after another, without a wait; {@link
   * Integer#MAX_VALUE} where nothing limits them.
   */
  public int freeAt(Instant now) {
    return blockedUntil.exists(until -> until.isAfter(now))
        ? 0
        : windows
            .map(window -> Math.max(0, window.most() - countIn(window, now)))
            .min()
            .getOrElse(Integer.MAX_VALUE);
  }

  private int countIn(RequestWindow window, Instant now) {
    Instant since = now.minus(window.length()).minus(margin);
    return left.reverseIterator().takeWhile(moment -> moment.isAfter(since)).size();
  }

  /**
   * Returns the pace after a request has left.
   *
   * @param moment when it left; one before the last that left counts as that moment
   */
  public Pace after(Instant moment) {
    Instant kept = left.lastOption().filter(last -> last.isAfter(moment)).getOrElse(moment);
    int needed = windows.map(RequestWindow::most).max().getOrElse(0);
    return new Pace(windows, margin, left.append(kept).takeRight(needed), blockedUntil);
  }

  /**
   * Returns the pace after KSeF has refused a request with 429: nothing leaves before this moment,
   * nor before one that it named earlier.
   */
  public Pace blocked(Instant until) {
    return new Pace(
        windows,
        margin,
        left,
        Option.some(blockedUntil.filter(before -> before.isAfter(until)).getOrElse(until)));
  }
}
