package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.domain.law.Interpretation;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;

/**
 * What a set of examples shows of the law.
 *
 * @param examples the examples
 */
record Coverage(List<Shown> examples) {

  Coverage {
    requireNonNull(examples, "examples");
  }

  /** Takes examples apart. */
  static Coverage of(List<WorkedExample> examples) {
    return new Coverage(examples.map(Shown::of));
  }

  /** Finds the plainest example in which a rule decides a question. */
  Option<String> decidesIn(Question question, LegalRule<?, ?> rule) {
    return with(question, rule, TraceStep.Finding.DECIDES).minBy(Shown::unusual).map(Shown::id);
  }

  /**
   * Finds the plainest example in which a rule yields; or else one in which it does not apply, if
   * possible one of which a single fact differs from an example in which it decides.
   */
  Option<String> standsBackIn(Question question, LegalRule<?, ?> rule) {
    return with(question, rule, TraceStep.Finding.YIELDS)
        .minBy(Shown::unusual)
        .map(shown -> shown.id() + yields(shown, question, rule))
        .orElse(() -> doesNotApplyIn(question, rule).map(shown -> shown.id() + ", does not apply"));
  }

  private Option<Shown> doesNotApplyIn(Question question, LegalRule<?, ?> rule) {
    List<Shown> others = with(question, rule, TraceStep.Finding.DOES_NOT_APPLY);
    List<Shown> deciding = with(question, rule, TraceStep.Finding.DECIDES);
    return others
        .find(other -> deciding.exists(other::differsInOneFact))
        .orElse(() -> others.minBy(Shown::unusual));
  }

  private static String yields(Shown shown, Question question, LegalRule<?, ?> rule) {
    return shown
        .step(question, rule)
        .flatMap(TraceStep::yieldsTo)
        .map(stronger -> ", yields to " + stronger.id())
        .getOrElse("");
  }

  private List<Shown> with(Question question, LegalRule<?, ?> rule, TraceStep.Finding finding) {
    return examples.filter(e -> e.step(question, rule).exists(step -> step.finding() == finding));
  }

  /** Finds the plainest example that raises a flag. */
  Option<String> raisedIn(ReviewFlag flag) {
    return examples.filter(e -> e.raises(flag)).minBy(Shown::unusual).map(Shown::id);
  }

  /** Finds an example without the flag of which one fact alone differs from one that raises it. */
  Option<String> nearlyRaisedIn(ReviewFlag flag) {
    List<Shown> raising = examples.filter(e -> e.raises(flag));
    return examples
        .filter(e -> !e.raises(flag))
        .find(e -> raising.exists(e::differsInOneFact))
        .map(Shown::id);
  }

  /** Finds the plainest example whose deciding rules rest on a reading. */
  Option<String> restsOn(Interpretation reading) {
    return examples
        .filter(e -> e.example().ruling().readings().contains(reading))
        .minBy(Shown::unusual)
        .map(Shown::id);
  }

  /**
   * Finds two examples with the same facts, of which the first chooses this reading alone and the
   * other none.
   *
   * @param component name of the component of {@link Readings}
   */
  Option<String> withAndWithout(String component) {
    return examples
        .filter(e -> e.chosenReadings().equals(List.of(component)))
        .flatMap(
            with ->
                examples
                    .find(e -> e.chosenReadings().isEmpty() && e.facts().equals(with.facts()))
                    .map(without -> with.id() + " | " + without.id()))
        .headOption();
  }

  /** Finds the plainest example that expects this word under this key. */
  Option<String> expects(ExpectKey key, String word) {
    return examples
        .filter(e -> e.example().expected().get(key).exists(answer -> says(answer, word)))
        .minBy(Shown::unusual)
        .map(Shown::id);
  }

  private static boolean says(Answer answer, String word) {
    String written = answer.written().replace("[", "").replace("]", "");
    return List.of(written.split(", *", -1)).contains(word);
  }
}
