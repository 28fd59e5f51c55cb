package pl.latarnik.domain.deadline;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.time.LocalDate;
import pl.latarnik.domain.calendar.BusinessDays;

/**
 * How a term was counted, for whoever wants to count it again.
 *
 * @param event the day from which it runs, itself not counted
 * @param counted the days that count, in order; the last of them is the last day of the term,
 *     unless that was moved because it is no working day
 */
public record TermCount(LocalDate event, List<LocalDate> counted) {

  public TermCount {
    requireNonNull(event, "event");
    requireNonNull(counted, "counted");
  }

  /** Counts so many business days after an event. */
  public static TermCount of(LocalDate event, int businessDays, BusinessDays days) {
    return new TermCount(event, List.rangeClosed(1, businessDays).map(n -> days.plus(event, n)));
  }
}
