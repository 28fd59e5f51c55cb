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
  private EffectivePeriod period;
  private Set<String> overrides = HashSet.empty();
  private List<Interpretation> readings = List.empty();

  private Rule(String id, LegalBasis basis) {
    this.id = id;
    this.basis = basis;
    this.period = EffectivePeriod.from(KSEF_2_0);
  }

  /** First day of KSeF 2.0, from which its provisions are in force. */
  public static final LocalDate KSEF_2_0 = LocalDate.of(2026, 2, 1);

  /** Begins a rule. */
  public static Rule of(String id, LegalBasis basis) {
    return new Rule(id, basis);
  }

  /** Sets since when it is in force, where that is not the first day of KSeF 2.0. */
  public Rule inForce(EffectivePeriod when) {
    this.period = when;
    return this;
  }

  /** Names the rules that yield where this one applies. */
  public Rule overriding(String... ids) {
    this.overrides = HashSet.of(ids);
    return this;
  }

  /** Names the readings that it rests on. */
  public Rule reading(Interpretation... interpretations) {
    this.readings = List.of(interpretations);
    return this;
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
