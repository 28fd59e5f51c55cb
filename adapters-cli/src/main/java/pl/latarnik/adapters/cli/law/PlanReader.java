package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.latarnik.domain.calendar.PolishBusinessDays;
import pl.latarnik.domain.calendar.PolishTime;
import pl.latarnik.domain.invoice.IssueDate;
import pl.latarnik.domain.law.Rule;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** Rules on an invoice of every day of a range, or says everything that keeps it from that. */
final class PlanReader {

  /** Days after which a range is taken for a mistake. */
  private static final int LONGEST = 3 * 366;

  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");

  private final Rulings rulings = Rulings.polish();
  private final LawWords words;

  PlanReader(LawWords words) {
    this.words = words;
  }

  /** Returns the rulings in the order of the days. */
  Either<List<String>, List<InvoiceRuling>> read(
      String from, String to, String at, FactOptions common) {
    Option<LocalDate> first = Moments.day(from);
    Option<LocalDate> last = Moments.day(to);
    Option<LocalTime> time = time(at);
    List<String> unreadable =
        List.of(
                Option.when(first.isEmpty(), () -> words.say("plan.no-day", "--from", from)),
                Option.when(last.isEmpty(), () -> words.say("plan.no-day", "--to", to)),
                Option.when(time.isEmpty(), () -> words.say("plan.no-time", at)))
            .flatMap(sentence -> sentence);
    List<String> wrong =
        unreadable.isEmpty() ? range(first.get(), last.get()).toList() : unreadable;
    // A wrong range does not keep what else is wrong from being told.
    Either<List<String>, InvoiceCase> facts =
        facts(wrong.isEmpty() ? first.get() : Rule.KSEF_2_0, common);
    return wrong.isEmpty()
        ? facts.flatMap(f -> days(f, first.get(), last.get(), time.get()))
        : Either.left(wrong.appendAll(facts.fold(more -> more, f -> List.<String>empty())));
  }

  private static Option<LocalTime> time(String text) {
    try {
      return TIME.matcher(text).matches() ? Option.some(LocalTime.parse(text)) : Option.none();
    } catch (DateTimeException e) {
      return Option.none();
    }
  }

  private Option<String> range(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return Option.some(words.say("plan.backwards", from, to));
    }
    if (from.isBefore(Rule.KSEF_2_0)) {
      return Option.some(words.say("plan.before-the-law", from, Rule.KSEF_2_0));
    }
    if (from.plusDays(LONGEST).isBefore(to)) {
      return Option.some(words.say("plan.too-long", from, to, LONGEST));
    }
    return Option.when(
        rulings.rule(InvoiceCase.of(IssueDate.of(to)), Rulings.adoptedReadings()).isLeft(),
        () -> outside("--to", to));
  }

  private String outside(String option, LocalDate day) {
    return option
        + words.say("problem.value", day)
        + ": "
        + words.say("wrong.outside-calendar", PolishBusinessDays.FIRST, PolishBusinessDays.LAST);
  }

  /** Reads the facts with some day, because facts without P_1 are none. */
  private Either<List<String>, InvoiceCase> facts(LocalDate day, FactOptions common) {
    YamlNode node = common.copy().with("p1", Optional.of(day.toString())).example();
    return ExampleReader.single(rulings, "plan", node)
        .bimap(problems -> problems.map(problem -> problem.sentence(words)), WorkedExample::facts);
  }

  private Either<List<String>, List<InvoiceRuling>> days(
      InvoiceCase facts, LocalDate from, LocalDate to, LocalTime at) {
    java.util.List<InvoiceRuling> ruled = new java.util.ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      Either<Rulings.Refusal, InvoiceRuling> ruling =
          rulings.rule(issued(facts, day, at), Rulings.adoptedReadings());
      if (ruling.isLeft()) {
        LocalDate unknown =
            ruling.getLeft() instanceof Rulings.Refusal.OutsideTheCalendar outside
                ? outside.day()
                : day;
        return Either.left(List.of(outside("--announcement", unknown)));
      }
      ruled.add(ruling.get());
    }
    return Either.right(List.ofAll(ruled));
  }

  private static InvoiceCase issued(InvoiceCase facts, LocalDate day, LocalTime at) {
    return InvoiceCase.of(IssueDate.of(day), PolishTime.at(day.atTime(at)))
        .with(facts.intent())
        .with(facts.buyer())
        .with(facts.channel())
        .with(facts.outages());
  }
}
