package pl.latarnik.application.port.out;

import io.vavr.collection.List;
import java.time.Instant;

/**
 * Driven port: the warnings that KSeF puts on its answers, a line a code.
 *
 * <ul>
 *   <li>SW-1 A warning comes back with its last words, when it was heard first and last, in the
 *       order in which the codes were heard first.
 *   <li>SW-2 A code waits to be told to a person until it was told once; hearing it again changes
 *       nothing about that.
 *   <li>SW-3 Changes belong to the surrounding transaction of {@link Transactions}, or to one of
 *       their own.
 * </ul>
 */
public interface SystemWarnings {

  /** Keeps a warning that was heard at this moment (SW-1). */
  void hear(SystemWarning warning, Instant at);

  /** Lists all that were ever heard (SW-1). */
  List<Heard> all();

  /** Lists those that nobody was told of (SW-2). */
  List<Heard> untold();

  /** Notes that a person was told of a code (SW-2); one that was never heard is no trouble. */
  void told(String code, Instant at);

  /**
   * A warning that was heard once or more often.
   *
   * @param warning with its last words
   * @param first when it was heard first
   * @param last when it was heard last
   */
  record Heard(SystemWarning warning, Instant first, Instant last) {}
}
