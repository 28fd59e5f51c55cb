package pl.latarnik.application.port.out;

/**
 * Driven port: looks whether the own network works at all. It is asked only after KSeF did not
 * answer, and tells nothing about KSeF.
 *
 * <ul>
 *   <li>NP-1 It is up only where something outside this machine answered.
 *   <li>NP-2 It is down only where everything that was tried failed, or there is no network at all;
 *       where nothing was tried, that is not known.
 *   <li>NP-3 The answer comes within some seconds.
 * </ul>
 */
public interface NetworkProbe {

  /** What was seen of the own network. */
  enum Sight {
    /** Something outside this machine answers. */
    UP,
    /** Nothing does. */
    DOWN,
    /** Nothing was tried, so it cannot be told. */
    NOT_KNOWN
  }

  /** Looks now. */
  Sight look();
}
