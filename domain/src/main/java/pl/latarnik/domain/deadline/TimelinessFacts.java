package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What decides how an invoice stands against its term.
 *
 * @param duty the term
 * @param sent day on which KSeF took it in
 * @param today the day from which "not sent yet" is judged
 */
public record TimelinessFacts(SubmissionDuty duty, Option<LocalDate> sent, LocalDate today) {

  public TimelinessFacts {
    requireNonNull(duty, "duty");
    requireNonNull(sent, "sent");
    requireNonNull(today, "today");
  }

  /** Says whether it was sent, and by the last day. */
  public boolean isSentInTime() {
    return duty instanceof SubmissionDuty.DueBy due && sent.exists(s -> !s.isAfter(due.day()));
  }

  /** Says whether it was sent, after the last day. */
  public boolean isSentLate() {
    return duty instanceof SubmissionDuty.DueBy due && sent.exists(s -> s.isAfter(due.day()));
  }

  /** Says whether it waits, and the last day is not over. */
  public boolean waitsInTime() {
    return duty instanceof SubmissionDuty.DueBy due && sent.isEmpty() && !today.isAfter(due.day());
  }

  /** Says whether it waits, and the last day is over. */
  public boolean waitsTooLong() {
    return duty instanceof SubmissionDuty.DueBy due && sent.isEmpty() && today.isAfter(due.day());
  }
}
