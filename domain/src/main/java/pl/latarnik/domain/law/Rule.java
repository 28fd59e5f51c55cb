package pl.latarnik.domain.law;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Set;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Writes a {@link LegalRule} in reading order: where it stands, what it says, since when, when it
 * applies, what it displaces, what follows.
 */
public final class Rule {

  private final String id;
  private final LegalBasis basis;
  private final EffectivePeriod period;
  private final Set<String> overrides;
  private final List<Interpretation> readings;

  private Rule(
      String id,
      LegalBasis basis,
      EffectivePeriod period,
      Set<String> overrides,
      List<Interpretation> readings) {
    this.id = id;
    this.basis = basis;
    this.period = period;
    this.overrides = overrides;
    this.readings = readings;
  }

  /** First day of KSeF 2.0, from which its provisions are in force. */
  public static final LocalDate KSEF_2_0 = LocalDate.of(2026, 2, 1);

  /** Begins a rule. */
  public static Rule of(String id, LegalBasis basis) {
    return new Rule(id, basis, EffectivePeriod.from(KSEF_2_0), HashSet.empty(), List.empty());
  }

  /** Sets since when it is in force, where that is not the first day of KSeF 2.0. */
  public Rule inForce(EffectivePeriod when) {
    return new Rule(id, basis, when, overrides, readings);
  }

  /** Names the rules that yield where this one applies. */
  public Rule overriding(String... ids) {
    return new Rule(id, basis, period, HashSet.of(ids), readings);
  }

  /** Names the readings that it rests on. */
  public Rule reading(Interpretation... interpretations) {
    return new Rule(id, basis, period, overrides, List.of(interpretations));
  }

  /** Says when it applies, in words of both languages and as a condition. */
  public <F> When<F> given(String polish, String english, Predicate<F> condition) {
    return new When<>(this, new Wording(polish, english), condition);
  }

  /**
   * A rule that lacks only its effect.
   *
   * @param <F> type of the facts
   */
  public static final class When<F> {

    private final Rule rule;
    private final Wording words;
    private final Predicate<F> condition;

    private When(Rule rule, Wording words, Predicate<F> condition) {
      this.rule = rule;
      this.words = words;
      this.condition = condition;
    }

    /** Says what follows. */
    public <R> LegalRule<F, R> then(Function<F, R> effect) {
      return new LegalRule<>(
          rule.id,
          rule.basis,
          rule.period,
          words,
          rule.overrides,
          rule.readings,
          condition,
          effect);
    }
  }
}
