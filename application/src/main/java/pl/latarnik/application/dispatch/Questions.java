package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * When to ask KSeF again for what it has not decided yet, and by which request.
 *
 * @param way which request costs the smaller share of what is allowed
 * @param pause how long to wait first
 */
public record Questions(Way way, Duration pause) {

  /** How many invoices KSeF lists in one answer. */
  public static final int PAGE = 1_000;

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST_IN_THE_FIRST_HOUR = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** So many pauses fit into the first hour, from the second to the minute. */
  private static final int ROUNDS_IN_THE_FIRST_HOUR = 70;

  /** The two ways of asking. */
  public enum Way {
    /** One request an open invoice. */
    EACH_INVOICE,
    /** One request a page of the list of the session's invoices. */
    LIST_OF_SESSION
  }

  public Questions {
    requireNonNull(way, "way");
    requireNonNull(pause, "pause");
  }

  /**
   * Plans the next round of questions about a session.
   *
   * @param open invoices of which the fate is unknown, at least one
   * @param sent invoices of the session, at least as many
   * @param since how long ago the last of them was sent
   * @param limits the limits in force
   */
  public static Questions next(int open, int sent, Duration since, RequestLimits limits) {
    if (open < 1 || sent < open) {
      throw new IllegalArgumentException(open + " open of " + sent + " sent");
    }
    int pages = (sent + PAGE - 1) / PAGE;
    int each = anHour(limits, RequestGroup.INVOICE_STATUS);
    int list = anHour(limits, RequestGroup.SESSION_INVOICE_LIST);
    return (long) open * list <= (long) pages * each
        ? new Questions(Way.EACH_INVOICE, pause(since, open, each))
        : new Questions(Way.LIST_OF_SESSION, pause(since, pages, list));
  }

  private static int anHour(RequestLimits limits, RequestGroup group) {
    return limits
        .of(group)
        .filter(window -> window.length().equals(AN_HOUR))
        .map(RequestWindow::most)
        .headOption()
        .getOrElse(Integer.MAX_VALUE);
  }

  /** As long again as it has lasted, and never more often than the hour allows. */
  private static Duration pause(Duration since, int requests, int anHour) {
    Duration bound = since.compareTo(AN_HOUR) < 0 ? LONGEST_IN_THE_FIRST_HOUR : LONGEST;
    Duration again = shorter(longer(since, FIRST), bound);
    boolean tooOften = (long) requests * ROUNDS_IN_THE_FIRST_HOUR > anHour;
    return tooOften ? longer(again, AN_HOUR.multipliedBy(requests).dividedBy(anHour)) : again;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
