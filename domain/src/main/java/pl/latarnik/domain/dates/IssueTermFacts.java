package pl.latarnik.domain.dates;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import pl.latarnik.domain.invoice.IssueDate;

/**
 * What decides whether an invoice was issued in time at all.
 *
 * @param supply day of supply or payment
 * @param issueDate day of issue
 */
public record IssueTermFacts(LocalDate supply, IssueDate issueDate) {

  public IssueTermFacts {
    requireNonNull(supply, "supply");
    requireNonNull(issueDate, "issueDate");
  }
}
