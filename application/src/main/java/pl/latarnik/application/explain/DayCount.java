package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * A term counted day by day, from the event to the last day, each day once.
 *
 * @param title which term it is
 * @param days its days in order
 */
public record DayCount(String title, List<CountedDay> days) {

  public DayCount {
    requireNonNull(title, "title");
    requireNonNull(days, "days");
  }

  /** Returns the day from which the term runs. */
  public CountedDay event() {
    return days.head();
  }

  /** Lists the days that count. */
  public List<CountedDay> counted() {
    return days.filter(day -> day.role() == CountedDay.Role.COUNTED);
  }

  /** Lists the days that are passed over. */
  public List<CountedDay> skipped() {
    return days.filter(day -> day.role() == CountedDay.Role.SKIPPED);
  }
}
