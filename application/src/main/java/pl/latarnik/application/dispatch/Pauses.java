package pl.latarnik.application.dispatch;

import java.time.Duration;

/** Lets time pass; given by whoever runs the program, so that tests need not wait. */
@FunctionalInterface
public interface Pauses {

  /**
   * Waits so long.
   *
   * @return whether to go on; false once the program is to end
   */
  boolean pause(Duration length);
}
