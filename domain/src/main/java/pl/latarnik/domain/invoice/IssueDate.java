package pl.latarnik.domain.invoice;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * P_1, the date that the taxpayer gave as the day of issue; a Warsaw calendar day.
 *
 * @param day the day
 * @see "docs/slownik.md: P_1"
 */
public record IssueDate(LocalDate day) {

  public IssueDate {
    requireNonNull(day, "day");
  }

  /** Returns the issue date that falls on this day. */
  public static IssueDate of(LocalDate day) {
    return new IssueDate(day);
  }

  /** Returns the day as {@code 2026-02-01}. */
  @Override
  public String toString() {
    return day.toString();
  }
}
