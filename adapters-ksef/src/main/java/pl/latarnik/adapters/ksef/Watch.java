package pl.latarnik.adapters.ksef;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Bounds how long calls may last, by interrupting them. One thread looks after all of them every
 * now and then: a timer for each call would cost as much as a call does. It counts looks, not time,
 * and sleeps while nothing is under way.
 */
final class Watch {

  /** A call ends between so many parts of its time and one part more. */
  private static final int LOOKS = 8;

  private final long pauseNanos;
  private final Set<Turn> turns = ConcurrentHashMap.newKeySet();
  private boolean running;

  Watch(Duration longest) {
    this.pauseNanos = Math.max(1, longest.toNanos() / LOOKS);
  }

  /** A call under way in the thread that began it. */
  static final class Turn {

    private final Thread thread = Thread.currentThread();
    private int looks;
    private boolean over;
    private boolean expired;

    private synchronized void look() {
      looks++;
      if (looks > LOOKS && !over) {
        over = true;
        expired = true;
        thread.interrupt();
      }
    }

    private synchronized boolean end() {
      over = true;
      return expired;
    }
  }

  /** Begins to look after a call of this thread. */
  Turn begin() {
    Turn turn = new Turn();
    turns.add(turn);
    start();
    return turn;
  }

  /**
   * Ends it, and says whether it lasted too long; then the interrupt was ours, and is taken back.
   */
  boolean end(Turn turn) {
    turns.remove(turn);
    boolean expired = turn.end();
    if (expired) {
      boolean unused = Thread.interrupted();
    }
    return expired;
  }

  private synchronized void start() {
    if (!running) {
      running = true;
      Thread thread = new Thread(this::watch, "ksef-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void watch() {
    int idle = 0;
    while (idle <= LOOKS) {
      LockSupport.parkNanos(pauseNanos);
      idle = turns.isEmpty() ? idle + 1 : 0;
      turns.forEach(Turn::look);
      if (idle > LOOKS && !isDone()) {
        idle = 0;
      }
    }
  }

  /** Lets the thread end when nothing is under way; the next call starts another. */
  private synchronized boolean isDone() {
    running = !turns.isEmpty();
    return !running;
  }
}
