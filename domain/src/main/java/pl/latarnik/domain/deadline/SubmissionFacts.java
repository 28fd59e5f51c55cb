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
 * What decides the term of an invoice.
 *
 * @param kind the procedure
 * @param issueDate P_1
 * @param sent when KSeF took the invoice in
 * @param base the outage during which it was issued
 * @param notices what was announced while it waited
 * @param days the business days of the law
 * @param otherDays the business days of the other reading of "dzień roboczy"
 * @param readings the readings in force
 */
public record SubmissionFacts(
    IssuanceKind kind,
    IssueDate issueDate,
    Option<Instant> sent,
    Option<Announcement> base,
    TermNotices notices,
    BusinessDays days,
    BusinessDays otherDays,
    Readings readings) {

  public SubmissionFacts {
    requireNonNull(kind, "kind");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(sent, "sent");
    requireNonNull(base, "base");
    requireNonNull(notices, "notices");
    requireNonNull(days, "days");
    requireNonNull(otherDays, "otherDays");
    requireNonNull(readings, "readings");
  }

  /** Returns the last failure announced within the term that was running then. */
  public Option<Announcement> failureInTerm() {
    return notices.failureInTerm();
  }

  /** Returns the unavailability that moves an offline24 term, where that reading is chosen. */
  public Option<Announcement> extension() {
    return notices.extension();
  }

  /** Says whether a total failure was announced within the term. */
  public boolean totalFailure() {
    return notices.totalFailure();
  }

  /** Says whether that came when the term of art. 106nh ust. 2 had run out. */
  public boolean gap() {
    return notices.gap();
  }

  /** Returns the same facts after other notices. */
  public SubmissionFacts with(TermNotices other) {
    return new SubmissionFacts(kind, issueDate, sent, base, other, days, otherDays, readings);
  }

  /** Returns the same facts of an invoice sent at another moment, or not at all. */
  public SubmissionFacts withSent(Option<Instant> other) {
    return new SubmissionFacts(kind, issueDate, other, base, notices, days, otherDays, readings);
  }

  /**
   * Finds the outage from whose end the term runs: one that moved it before the one during which
   * the invoice was issued; none where it runs from P_1.
   */
  public Option<Announcement> countedFrom() {
    return extension().orElse(failureInTerm()).orElse(base);
  }

  /**
   * Says whether the outage that fixes the term is still open, or was when the invoice was sent.
   */
  public boolean isOpen(Announcement outage) {
    return outage.end().isEmpty() || sent.exists(s -> !outage.isOverAndKnown(s));
  }
}
