package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.lang.reflect.RecordComponent;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.law.Question;
import pl.latarnik.domain.law.ReviewFlag;
import pl.latarnik.domain.law.TraceStep;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * One example, taken apart for comparing it with others.
 *
 * @param example the example
 * @param facts the value of each fact, in their order
 * @param steps what came of each rule that was considered, by question and rule
 * @param unusual how many of its facts are not the usual ones
 */
record Shown(
    WorkedExample example, List<Object> facts, Map<String, TraceStep<?>> steps, int unusual) {

  Shown {
    requireNonNull(example, "example");
    requireNonNull(facts, "facts");
    requireNonNull(steps, "steps");
  }

  /** Takes an example apart. */
  static Shown of(WorkedExample example) {
    List<Object> facts = values(example.facts());
    Map<String, TraceStep<?>> steps = HashMap.empty();
    for (TraceStep<?> step : example.ruling().trace()) {
      steps = steps.put(key(step.question(), step.rule()), step);
    }
    return new Shown(
        example,
        facts,
        steps,
        differences(facts, values(InvoiceCase.of(example.facts().issueDate()))));
  }

  /** Returns the example's id. */
  String id() {
    return example.id();
  }

  /** Returns what came of a rule that was considered for a question. */
  Option<TraceStep<?>> step(Question question, LegalRule<?, ?> rule) {
    return steps.get(key(question, rule));
  }

  private static String key(Question question, LegalRule<?, ?> rule) {
    return question.id() + " " + rule.id();
  }

  /** Says whether a flag is raised. */
  boolean raises(ReviewFlag flag) {
    return example.ruling().flags().contains(flag);
  }

  /** Says whether one fact alone differs, under the same readings. */
  boolean differsInOneFact(Shown other) {
    return example.readings().equals(other.example.readings())
        && differences(facts, other.facts) == 1;
  }

  /** Lists the components of the readings that are not the adopted ones. */
  List<String> chosenReadings() {
    List<Object> chosen = values(example.readings());
    List<Object> adopted = values(Rulings.adoptedReadings());
    return List.of(example.readings().getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .zipWithIndex()
        .filter(named -> !chosen.get(named._2()).equals(adopted.get(named._2())))
        .map(named -> named._1());
  }

  private static int differences(List<Object> one, List<Object> other) {
    return one.zip(other).count(pair -> !pair._1().equals(pair._2()));
  }

  private static List<Object> values(Record record) {
    return List.of(record.getClass().getRecordComponents())
        .map(component -> valueOf(component, record));
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(component.toString(), e);
    }
  }
}
