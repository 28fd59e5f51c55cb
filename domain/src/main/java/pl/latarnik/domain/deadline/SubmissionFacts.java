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
 * @param asOf the moment from which it is judged, where one is given
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
    Option<Instant> asOf,
    Option<Announcement> base,
    TermNotices notices,
    BusinessDays days,
    BusinessDays otherDays,
    Readings readings) {

  public SubmissionFacts {
    requireNonNull(kind, "kind");
    requireNonNull(issueDate, "issueDate");
    requireNonNull(sent, "sent");
    requireNonNull(asOf, "asOf");
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
    return new SubmissionFacts(kind, issueDate, sent, asOf, base, other, days, otherDays, readings);
  }

  /** Returns the same facts of an invoice sent, or judged, at other moments. */
  public SubmissionFacts seen(Option<Instant> whenSent, Option<Instant> whenJudged) {
    return new SubmissionFacts(
        kind, issueDate, whenSent, whenJudged, base, notices, days, otherDays, readings);
  }

  /**
   * Finds the outage from whose end the term runs: one that moved it before the one during which
   * the invoice was issued; none where it runs from P_1.
   */
  public Option<Announcement> countedFrom() {
    return extension().orElse(failureInTerm()).orElse(base);
  }

  /**
   * Says whether the outage that fixes the term is still open: it has no end, or was not over, and
   * known to be, when the invoice was sent, or is not over at the moment from which it is judged.
   */
  public boolean isOpen(Announcement outage) {
    if (sent.isDefined()) {
      return !outage.isOverAndKnown(sent.get());
    }
    return outage.end().forAll(end -> asOf.exists(end::isAfter));
  }
}
