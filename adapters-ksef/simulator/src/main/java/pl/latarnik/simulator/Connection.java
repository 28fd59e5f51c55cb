package pl.latarnik.simulator;

/** The line between the simulator and its callers: up, cut, hanging, or a front that says 503. */
final class Connection {
  /** What happens to requests outside the control interface. */
  enum Mode {
    UP,
    CUT,
    HANG,
    HTTP_503
  }

  private Mode mode = Mode.UP;

  synchronized Mode mode() {
    return mode;
  }

  synchronized void change(Mode next) {
    mode = next;
    notifyAll();
  }

  /** Holds the calling thread for as long as the line hangs. */
  synchronized void waitWhileHanging() {
    while (mode == Mode.HANG) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
