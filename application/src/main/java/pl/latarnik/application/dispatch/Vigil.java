package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.PolishTime;

/**
 * How long KSeF is asked for what was sent and what it says it does not have: a batch that was
 * closed and of which nothing came, or a session that it denies. Such ones were seen to come back
 * to life within hours. Only then are their invoices sent again, and should both arrive, KSeF takes
 * one and calls the other a duplicate.
 *
 * @param since when the closing of the batch, or the sending of the invoice, began
 * @param lastDay the earliest last day of the terms of its invoices; none while no term runs
 */
public record Vigil(Instant since, Option<LocalDate> lastDay) {

  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration SHORTEST = Duration.ofHours(1);

  /** So much of the last day is kept for sending again. */
  private static final Duration RESERVE = Duration.ofHours(6);

  public Vigil {
    requireNonNull(since, "since");
    requireNonNull(lastDay, "lastDay");
  }

  /**
   * Returns when the loss is declared: a day after that, earlier where the term leaves less, and
   * never within the first hour.
   */
  public Instant end() {
    Instant latest = since.plus(LONGEST);
    Instant byTerm =
        lastDay
            .map(day -> PolishTime.startOfDay(day.plusDays(1)).minus(RESERVE))
            .filter(moment -> moment.isBefore(latest))
            .getOrElse(latest);
    Instant earliest = since.plus(SHORTEST);
    return byTerm.isBefore(earliest) ? earliest : byTerm;
  }
}
