package pl.latarnik.domain.dates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What decides whether an invoice was issued in time.
 *
 * @param supply day of supply or payment
 * @param issued legal date of issue
 * @param lastDay last day of issue
 */
public record IssueTimelinessFacts(LocalDate supply, LocalDate issued, LocalDate lastDay) {

  public IssueTimelinessFacts {
    requireNonNull(supply, "supply");
    requireNonNull(issued, "issued");
    requireNonNull(lastDay, "lastDay");
  }

  /** Says whether it was issued more than so many days before the supply or payment. */
  public boolean isEarlierBy(int days) {
    return issued.isBefore(supply.minusDays(days));
  }
}
