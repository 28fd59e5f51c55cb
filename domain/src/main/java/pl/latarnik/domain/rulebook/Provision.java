package pl.latarnik.domain.rulebook;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.law.EffectivePeriod;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.law.holidays.StatutoryHoliday;

/**
 * One thing that a unit of an act says, and the rules made of it.
 *
 * @param basis where it stands and what it says
 * @param period since when, and until when, the program applies it
 * @param rules the rules that rest on it, each of them in at least one rule book; none where it
 *     decides nothing by itself
 */
public record Provision(LegalBasis basis, EffectivePeriod period, List<LegalRule<?, ?>> rules) {

  public Provision {
    requireNonNull(basis, "basis");
    requireNonNull(period, "period");
    requireNonNull(rules, "rules");
    if (!rules.forAll(rule -> rule.basis().equals(basis))) {
      throw new IllegalArgumentException("rules of another basis than " + basis.citation());
    }
  }

  /** Returns the provision that these rules have in common. */
  static Provision of(LegalRule<?, ?> first, LegalRule<?, ?>... more) {
    return new Provision(
        first.basis(), first.period(), List.<LegalRule<?, ?>>of(more).prepend(first));
  }

  /**
   * Returns the same provision in force at another time than its rules, which say so themselves.
   */
  Provision inForce(EffectivePeriod other) {
    return new Provision(basis, other, rules);
  }

  /** Returns a provision that decides nothing by itself, in force with KSeF 2.0. */
  static Provision of(LegalBasis basis) {
    return new Provision(basis, EffectivePeriod.from(Rule.KSEF_2_0), List.empty());
  }

  /** Returns the provision that makes a day a holiday. */
  static Provision of(StatutoryHoliday holiday) {
    return new Provision(holiday.basis(), holiday.period(), List.empty());
  }
}
