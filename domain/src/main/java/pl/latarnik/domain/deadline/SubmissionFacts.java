package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.Instant;
import pl.latarnik.domain.calendar.BusinessDays;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.issuance.IssuanceKind;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.outage.Announcement;

/**
 * What decides the term of an invoice. The outages are those that count: found by {@code
 * rulebook.TermHistory}, which follows the notices in the order of their publication.
 *
 * @param kind the procedure
 * @param issueDate P_1
 * @param sent when KSeF took the invoice in
 * @param base the outage during which it was issued
 * @param failureInTerm the last failure announced within the term that was running then
 * @param extension the unavailability that moves an offline24 term, where that reading is chosen
 * @param totalFailure whether a total failure was announced within the term
 * @param gap whether it came in the seven days that had replaced a term of art. 106nh ust. 2
 *     already past
 * @param days the business days of the law
 * @param otherDays the business days of the other reading of "dzień roboczy"
 * @param readings the readings in force
 */
public record SubmissionFacts(
    IssuanceKind kind,
    IssueDate issueDate,
    Option<Instant> sent,
    Option<Announcement> base,
    Option<Announcement> failureInTerm,
    Option<Announcement> extension,
    boolean totalFailure,
    boolean gap,
    BusinessDays days,
    BusinessDays otherDays,
    Readings readings) {

  public SubmissionFacts {
    requireNonNull(kind, "kind");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(sent, "sent");
    requireNonNull(base, "base");
    requireNonNull(failureInTerm, "failureInTerm");
    requireNonNull(extension, "extension");
    requireNonNull(days, "days");
    requireNonNull(otherDays, "otherDays");
    requireNonNull(readings, "readings");
  }

  /**
   * Finds the outage from whose end the term runs: one that moved it before the one during which
   * the invoice was issued; none where it runs from P_1.
   */
  public Option<Announcement> countedFrom() {
    return extension.orElse(failureInTerm).orElse(base);
  }

  /**
   * Says whether the outage that fixes the term is still open, or was when the invoice was sent.
   */
  public boolean isOpen(Announcement outage) {
    return outage.end().isEmpty() || sent.exists(s -> !outage.isOverAndKnown(s));
  }
}
