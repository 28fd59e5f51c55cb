package pl.latarnik.adapters.cli.law;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * Reads worked examples and rules on them; a file with anything wrong is refused as a whole, with
 * everything that is wrong.
 */
final class ExampleReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> KEYS =
      List.of("id", "name", "source", "facts", "parameters", "expect");
  private static final List<String> PARAMETERS =
      List.of(
          "sanctions-from",
          "late-failure-heals",
          "unavailability-extends-offline24",
          "saturdays-count",
          "art12p5-for-106i",
          "rules-as-of");

  private final Rulings rulings;
  private final Problems problems;
  private final Set<String> ids = new HashSet<>();
  private int number;

  private ExampleReader(Rulings rulings, Problems problems) {
    this.rulings = rulings;
    this.problems = problems;
  }

  /**
   * Reads the list of examples in a file and hands over one after another those in which nothing is
   * wrong; returns everything that is wrong in the file.
   */
  static List<Problem> each(
      Rulings rulings, ExampleFiles files, Path file, Consumer<WorkedExample> each) {
    Problems problems = new Problems(file.toString());
    ExampleReader reader = new ExampleReader(rulings, problems);
    Option<Problem> broken = files.each(file, item -> reader.next(item).forEach(each));
    return problems.all().appendAll(broken);
  }

  /** Reads one example, be it in a list or not; the id may be left out. */
  static Either<List<Problem>, WorkedExample> single(Rulings rulings, String file, YamlNode node) {
    Problems problems = new Problems(file);
    Option<WorkedExample> example = new ExampleReader(rulings, problems).only(file, node);
    return problems.count() == 0 ? Either.right(example.get()) : Either.left(problems.all());
  }

  private Option<WorkedExample> next(YamlNode item) {
    String place = "#" + ++number;
    problems.within(place);
    return example(item, place, true);
  }

  private Option<WorkedExample> only(String file, YamlNode node) {
    if (node instanceof YamlNode.Items list) {
      if (list.items().size() != 1) {
        problems.add(
            Problem.ofFile(file, node.line(), "yaml.not-one-example", list.items().size()));
        return Option.none();
      }
      return example(list.items().head(), "", false);
    }
    return example(node, "", false);
  }

  private Option<WorkedExample> example(YamlNode node, String number, boolean idNeeded) {
    if (!(node instanceof YamlNode.Fields map)) {
      problems.add(node.line(), "-", node, "wrong.no-map");
      return Option.none();
    }
    int before = problems.count();
    Option<String> name = nameOf(map);
    name.forEach(problems::within);
    String id = name.getOrElse(number);
    FieldsReader fields = FieldsReader.of(problems, "", map, KEYS);
    checkId(fields, map, idNeeded);
    fields.string("name");
    fields.string("source");
    if (!fields.has("facts")) {
      problems.add(map.line(), "facts", "wrong.missing");
    }
    Option<InvoiceCase> facts =
        fields.map("facts").flatMap(new FactsReader(problems, "facts")::read);
    int beforeParameters = problems.count();
    Readings readings =
        fields.map("parameters").map(this::readings).getOrElse(Rulings::adoptedReadings);
    boolean readingsKnown = problems.count() == beforeParameters;
    LinkedHashMap<ExpectKey, Answer> expected =
        fields.map("expect").map(new ExpectReader(problems)::read).getOrElse(LinkedHashMap.empty());
    if (facts.isEmpty() || !readingsKnown) {
      return Option.none();
    }
    // Where something else is wrong too, so that a refusal by the law is told in the same breath.
    Option<InvoiceRuling> ruling = ruled(fields, facts.get(), readings);
    return problems.count() > before
        ? Option.none()
        : ruling.map(r -> new WorkedExample(id, facts.get(), readings, expected, r));
  }

  private static Option<String> nameOf(YamlNode.Fields map) {
    return map.fields()
        .find(f -> f.key().equals("id"))
        .flatMap(
            f ->
                f.value() instanceof YamlNode.Scalar scalar && !scalar.value().isEmpty()
                    ? Option.some(scalar.value())
                    : Option.none());
  }

  private void checkId(FieldsReader fields, YamlNode.Fields map, boolean needed) {
    if (needed && !fields.has("id")) {
      problems.add(map.line(), "id", "wrong.missing");
    }
    Option<String> id = fields.string("id");
    if (id.isEmpty()) {
      return;
    }
    if (!ID.matcher(id.get()).matches()) {
      fields.complain(fields.field("id").get(), "wrong.id");
    }
    if (!ids.add(id.get())) {
      fields.complain(fields.field("id").get(), "wrong.id-repeated");
    }
  }

  private Readings readings(YamlNode.Fields map) {
    FieldsReader fields = FieldsReader.of(problems, "parameters", map, PARAMETERS);
    Readings adopted = Rulings.adoptedReadings();
    return new Readings(
        fields.yesNo("saturdays-count").getOrElse(adopted.saturdaysCount()),
        fields.yesNo("late-failure-heals").getOrElse(adopted.lateFailureHeals()),
        fields
            .yesNo("unavailability-extends-offline24")
            .getOrElse(adopted.unavailabilityExtendsOffline24()),
        fields.yesNo("art12p5-for-106i").getOrElse(adopted.art12Par5For106i()),
        fields.day("sanctions-from").getOrElse(adopted.sanctionsFrom()),
        fields.day("rules-as-of"));
  }

  private Option<InvoiceRuling> ruled(FieldsReader fields, InvoiceCase facts, Readings readings) {
    Either<Rulings.Refusal, InvoiceRuling> ruling = rulings.rule(facts, readings);
    if (ruling.isLeft()) {
      refused(fields.line("facts"), ruling.getLeft(), facts, readings);
    }
    return ruling.toOption();
  }

  private void refused(int line, Rulings.Refusal refusal, InvoiceCase facts, Readings readings) {
    if (refusal instanceof Rulings.Refusal.BeforeTheLaw before) {
      String key = readings.rulesAsOf().isDefined() ? "parameters.rules-as-of" : "facts.p1";
      problems.add(line, key, scalar(before.day(), line), "wrong.before-the-law", before.first());
    } else {
      LocalDate day = ((Rulings.Refusal.OutsideTheCalendar) refusal).day();
      String key =
          day.equals(facts.issueDate().day())
              ? "facts.p1"
              : facts.supply().contains(day) ? "facts.supply" : "facts.announcements";
      problems.add(
          line,
          key,
          scalar(day, line),
          "wrong.outside-calendar",
          PolishBusinessDays.FIRST,
          PolishBusinessDays.LAST);
    }
  }

  private static YamlNode scalar(Object value, int line) {
    return new YamlNode.Scalar(value.toString(), false, line);
  }
}
