package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

/**
 * What one rule says of the facts.
 *
 * @param <R> type of the conclusion
 */
public sealed interface Ruling<R> {

  /**
   * The rule applies.
   *
   * @param conclusion what follows
   */
  record Applies<R>(R conclusion) implements Ruling<R> {
    public Applies {
      requireNonNull(conclusion, "conclusion");
    }
  }

  /** The rule does not apply. */
  record DoesNotApply<R>() implements Ruling<R> {}
}
