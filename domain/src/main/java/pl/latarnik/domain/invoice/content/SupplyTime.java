package pl.latarnik.domain.invoice.content;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

/** When the goods were delivered or the service was done, where it is one for the whole invoice. */
public sealed interface SupplyTime {

  /** Asks for every case. */
  <T> T fold(
      Function<? super LocalDate, ? extends T> onDay,
      BiFunction<? super LocalDate, ? super LocalDate, ? extends T> inPeriod);

  /**
   * P_6: on one day.
   *
   * @param day the day
   */
  record OnDay(LocalDate day) implements SupplyTime {
    public OnDay {
      requireNonNull(day, "day");
    }

    @Override
    public <T> T fold(
        Function<? super LocalDate, ? extends T> onDay,
        BiFunction<? super LocalDate, ? super LocalDate, ? extends T> inPeriod) {
      return onDay.apply(day);
    }
  }

  /**
   * OkresFa: over a period.
   *
   * @param from P_6_Od, first day
   * @param to P_6_Do, last day
   */
  record InPeriod(LocalDate from, LocalDate to) implements SupplyTime {
    public InPeriod {
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }

    @Override
    public <T> T fold(
        Function<? super LocalDate, ? extends T> onDay,
        BiFunction<? super LocalDate, ? super LocalDate, ? extends T> inPeriod) {
      return inPeriod.apply(from, to);
    }
  }
}
