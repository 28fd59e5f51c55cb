package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.outage.Announcement;

/**
 * What one notice, published between the issue and the sending of an invoice, did to its term.
 *
 * @param notice the notice
 * @param effect what it did
 * @param before the duty as it was until then
 * @param after the duty from then on
 */
public record TermStep(
    Announcement notice, Effect effect, SubmissionDuty before, SubmissionDuty after) {

  /** What a notice can do. */
  public enum Effect {
    /** It moves the term: from now on it runs from the end of this outage. */
    MOVES,
    /** It lifts the duty to send for good. */
    LIFTS,
    /** It was published when the term had run out, and heals nothing. */
    TOO_LATE,
    /** No provision lets it do anything to this term. */
    NOTHING
  }

  public TermStep {
    requireNonNull(notice, "notice");
    requireNonNull(effect, "effect");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }
}
