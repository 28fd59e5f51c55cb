package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import pl.latarnik.domain.outage.OutageKind;

/**
 * Whether, and by when, an invoice must be sent to KSeF.
 *
 * @see "docs/slownik.md: termin przesłania"
 */
public sealed interface SubmissionDuty {

  /**
   * It must be sent by the end of a day.
   *
   * @param day the last day of the term, whole, to midnight in Warsaw
   * @param safeBy the earlier of the two readings of "dzień roboczy"; never after {@code day}
   */
  record DueBy(LocalDate day, LocalDate safeBy) implements SubmissionDuty {
    public DueBy {
      requireNonNull(day, "day");
      requireNonNull(safeBy, "safeBy");
    }
  }

  /**
   * It must be sent, and the term is not known yet, because the outage that fixes it has not ended.
   *
   * @param outage the kind of that outage
   */
  record WaitsForEnd(OutageKind outage) implements SubmissionDuty {
    public WaitsForEnd {
      requireNonNull(outage, "outage");
    }
  }

  /**
   * The law sets no term of its own (online, deemed offline24).
   *
   * @param advisoryDay the day that a careful seller would keep; deemed offline24 only
   */
  record NoTerm(Option<LocalDate> advisoryDay) implements SubmissionDuty {
    public NoTerm {
      requireNonNull(advisoryDay, "advisoryDay");
    }
  }

  /** It is not sent at all: a total failure. */
  record NotRequired() implements SubmissionDuty {}

  /** Returns what the function for the actual variant makes of it; every variant must be met. */
  default <T> T fold(
      Function<DueBy, T> dueBy,
      Function<WaitsForEnd, T> waitsForEnd,
      Function<NoTerm, T> noTerm,
      Function<NotRequired, T> notRequired) {
    if (this instanceof DueBy due) {
      return dueBy.apply(due);
    }
    if (this instanceof WaitsForEnd waits) {
      return waitsForEnd.apply(waits);
    }
    if (this instanceof NoTerm none) {
      return noTerm.apply(none);
    }
    return notRequired.apply((NotRequired) this);
  }
}
