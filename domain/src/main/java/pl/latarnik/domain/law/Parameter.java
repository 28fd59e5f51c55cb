package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import java.time.LocalDate;

/**
 * One value that the law fixes, with its history.
 *
 * @param name what it is
 * @param values the values, each with its period and basis
 * @param <T> type of the value
 */
public record Parameter<T>(String name, List<Dated<T>> values) {

  /**
   * A value for a time.
   *
   * @param period when it is in force
   * @param value the value
   * @param basis where it stands
   * @param <T> type of the value
   */
  public record Dated<T>(EffectivePeriod period, T value, LegalBasis basis) {
    public Dated {
      requireNonNull(period, "period");
      requireNonNull(value, "value");
      requireNonNull(basis, "basis");
    }
  }

  public Parameter {
    requireNonNull(name, "name");
    requireNonNull(values, "values");
  }

  /** Returns a parameter that has had one value since a day. */
  public static <T> Parameter<T> of(String name, T value, LocalDate from, LegalBasis basis) {
    return new Parameter<>(name, List.of(new Dated<>(EffectivePeriod.from(from), value, basis)));
  }

  /** Returns the value in force on this day; a day without one is a gap in our model. */
  public T on(LocalDate day) {
    return values
        .find(dated -> dated.period().covers(day))
        .getOrElseThrow(() -> new LawModelException(name + " has no value on " + day))
        .value();
  }

  /** Returns the value in force last, whatever the day. */
  public T latest() {
    return values.last().value();
  }
}
