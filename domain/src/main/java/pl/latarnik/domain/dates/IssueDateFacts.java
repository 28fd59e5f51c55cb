package pl.latarnik.domain.dates;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceOutcome;

/**
 * What decides the legal date of issue.
 *
 * @param outcome the procedure
 * @param issueDate P_1
 * @param sent when KSeF took the invoice in
 */
public record IssueDateFacts(IssuanceOutcome outcome, IssueDate issueDate, Option<Instant> sent) {

  public IssueDateFacts {
    requireNonNull(outcome, "outcome");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(sent, "sent");
  }
}
