package pl.latarnik.domain.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashSet;
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

  /**
   * Returns the rule that answers where this one does not apply. This one names it in {@code
   * overrides}, by {@link #otherwise(String)}.
   */
  public LegalRule<F, R> otherwise(R conclusion) {
    return new LegalRule<>(
        otherwise(id),
        basis,
        period,
        new Wording("w innych przypadkach", "in all other cases"),
        HashSet.empty(),
        List.empty(),
        facts -> true,
        facts -> conclusion);
  }

  /** Returns the id of the rule that answers where the one with this id does not apply. */
  public static String otherwise(String id) {
    return id + "/nie";
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
