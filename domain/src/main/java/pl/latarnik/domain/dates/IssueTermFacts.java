package pl.latarnik.domain.dates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.law.Readings;

/**
 * What decides by when an invoice must be issued at all.
 *
 * @param supply day of supply or payment
 * @param days the business days of the law
 * @param readings the readings in force
 */
public record IssueTermFacts(LocalDate supply, BusinessDays days, Readings readings) {

  public IssueTermFacts {
    requireNonNull(supply, "supply");
    requireNonNull(days, "days");
    requireNonNull(readings, "readings");
  }
}
