package pl.latarnik.domain.sanction;

import static java.util.Objects.requireNonNull;

import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.deadline.Timeliness;
import pl.latarnik.domain.law.Readings;

/**
 * What decides whether a fine is possible.
 *
 * @param duty the term
 * @param timeliness how the invoice stands against it
 * @param readings the readings in force, among them the first day of the sanctions
 */
public record SanctionFacts(SubmissionDuty duty, Timeliness timeliness, Readings readings) {

  public SanctionFacts {
    requireNonNull(duty, "duty");
    requireNonNull(timeliness, "timeliness");
    requireNonNull(readings, "readings");
  }

  /** Says whether the term was missed and its last day falls under the sanctions. */
  public boolean isExposed() {
    boolean missed = timeliness == Timeliness.LATE || timeliness == Timeliness.OVERDUE;
    return missed
        && duty instanceof SubmissionDuty.DueBy due
        && !readings.legalDay(due.day()).isBefore(readings.sanctionsFrom());
  }
}
