package pl.latarnik.adapters.persistence;

import pl.latarnik.domain.deadline.SubmissionDuty;

/** Names of the variants of {@link SubmissionDuty} in the database; they never change. */
enum DutyKind {
  DUE_BY,
  WAITS_FOR_END,
  NO_TERM,
  NOT_REQUIRED;

  static DutyKind of(SubmissionDuty duty) {
    return duty.fold(due -> DUE_BY, waits -> WAITS_FOR_END, none -> NO_TERM, no -> NOT_REQUIRED);
  }
}
