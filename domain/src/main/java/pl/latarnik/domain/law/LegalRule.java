package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One provision as a function from facts to a conclusion, together with everything that an auditor
 * asks of it. Written with {@link Rule}.
 *
 * @param id for example {@code vat/106nda/2}
 * @param basis its citation
 * @param period when it is in force
 * @param condition when it applies, in words
 * @param overrides ids of the rules that yield where this one applies
 * @param readings readings that it rests on
 * @param given when it applies
 * @param effect what follows
 * @param <F> type of the facts
 * @param <R> type of the conclusion
 */
public record LegalRule<F, R>(
    String id,
    LegalBasis basis,
    EffectivePeriod period,
    Wording condition,
    Set<String> overrides,
    List<Interpretation> readings,
    Predicate<F> given,
    Function<F, R> effect) {

  public LegalRule {
    requireNonNull(id, "id");
    requireNonNull(basis, "basis");
    requireNonNull(period, "period");
    requireNonNull(condition, "condition");
    requireNonNull(overrides, "overrides");
    requireNonNull(readings, "readings");
    requireNonNull(given, "given");
    requireNonNull(effect, "effect");
  }

  /** Says what the rule makes of these facts. */
  public Ruling<R> rule(F facts) {
    return given.test(facts)
        ? new Ruling.Applies<>(effect.apply(facts))
        : new Ruling.DoesNotApply<>();
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
