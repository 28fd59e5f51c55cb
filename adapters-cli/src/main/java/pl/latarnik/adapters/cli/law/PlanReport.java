package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import pl.latarnik.application.explain.DayCount;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.law.LegalRule;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** For each day of issue in a range, by when the invoice would have to be sent, and why. */
public final class PlanReport {

  /** Days after which a range is taken for a mistake. */
  private static final int LONGEST = 3 * 366;

  private final List<Day> days;
  private final LawWords words;

  private PlanReport(List<Day> days, LawWords words) {
    this.days = days;
    this.words = words;
  }

  /**
   * A day of issue.
   *
   * @param day the day
   * @param ruling what the law makes of an invoice issued then
   */
  private record Day(LocalDate day, InvoiceRuling ruling) {}

  /**
   * Rules on each day from the first to the last.
   *
   * @param from first day of issue
   * @param to last day of issue
   * @param at time of issue on each of them
   * @param common the facts that all of them share
   * @return the report, or what is wrong
   */
  public static Either<List<String>, PlanReport> of(
      String from, String to, String at, FactOptions common, Locale locale) {
    LawWords words = LawWords.of(locale);
    return range(from, to, at, words)
        .mapLeft(List::of)
        .flatMap(range -> ruled(range, common, words))
        .map(days -> new PlanReport(days, words));
  }

  private record Range(LocalDate from, LocalDate to, LocalTime at) {}

  private static Either<String, Range> range(String from, String to, String at, LawWords words) {
    LocalDate first;
    LocalDate last;
    LocalTime time;
    try {
      first = LocalDate.parse(from);
    } catch (DateTimeParseException e) {
      return Either.left(words.say("plan.no-day", "--from", from));
    }
    try {
      last = LocalDate.parse(to);
    } catch (DateTimeParseException e) {
      return Either.left(words.say("plan.no-day", "--to", to));
    }
    try {
      time = LocalTime.parse(at);
    } catch (DateTimeParseException e) {
      return Either.left(words.say("plan.no-time", at));
    }
    if (last.isBefore(first)) {
      return Either.left(words.say("plan.backwards", from, to));
    }
    return first.plusDays(LONGEST).isBefore(last)
        ? Either.left(words.say("plan.too-long", from, to, LONGEST))
        : Either.right(new Range(first, last, time));
  }

  private static Either<List<String>, List<Day>> ruled(
      Range range, FactOptions common, LawWords words) {
    List<Day> days = List.empty();
    for (LocalDate day = range.from(); !day.isAfter(range.to()); day = day.plusDays(1)) {
      FactOptions facts =
          common
              .copy()
              .with("p1", Optional.of(day.toString()))
              .with("issued", Optional.of(day.atTime(range.at()).toString()));
      Either<List<Problem>, WorkedExample> read =
          ExampleReader.single(Rulings.polish(), "plan", facts.example());
      if (read.isLeft()) {
        return Either.left(read.getLeft().map(problem -> problem.sentence(words)));
      }
      days = days.prepend(new Day(day, read.get().ruling()));
    }
    return Either.right(days.reverse());
  }

  /** Returns it for people, a line a day. */
  public List<String> lines() {
    return days.map(
            day ->
                words.say(
                    "plan.day",
                    day.day(),
                    language().weekday(day.day()),
                    value(day, ExpectKey.MODE),
                    value(day, ExpectKey.SEND_BY),
                    value(day, ExpectKey.SAFE_BY),
                    why(day)))
        .prepend(words.say("plan.head"));
  }

  /** Writes it as an array, an object a day. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Day day : days) {
      json.writeStartObject();
      json.writeStringField("issued", day.day().toString());
      for (ExpectKey key :
          List.of(
              ExpectKey.MODE,
              ExpectKey.DISPATCH,
              ExpectKey.SEND_BY,
              ExpectKey.SAFE_BY,
              ExpectKey.ADVISORY_BY,
              ExpectKey.FLAGS)) {
        json.writeFieldName(key.key());
        RulingJson.write(json, key.in(day.ruling()));
      }
      json.writeStringField("citation", citation(day));
      json.writeStringField("why", why(day));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String value(Day day, ExpectKey key) {
    return key.in(day.ruling()).written();
  }

  private String citation(Day day) {
    return rule(day).basis().citation();
  }

  private String why(Day day) {
    String says = language().say(rule(day).basis().wording());
    return citation(day) + " – " + says + skipped(day);
  }

  /** A refused invoice has no term; what decides then is why it is refused. */
  private static LegalRule<?, ?> rule(Day day) {
    return day.ruling()
        .answers()
        .<LegalRule<?, ?>>map(answers -> answers.duty().decisive())
        .getOrElse(() -> day.ruling().procedure().decisive());
  }

  private String skipped(Day day) {
    List<DayCount> counts = Explanation.of(day.ruling(), language()).counts();
    return counts
        .headOption()
        .map(DayCount::skipped)
        .filter(List::nonEmpty)
        .map(
            skipped ->
                "; "
                    + skipped
                        .map(d -> language().shortDate(d.day()) + " " + d.reason())
                        .mkString("; "))
        .getOrElse("");
  }

  private Language language() {
    return words.isPolish() ? Language.POLISH : Language.ENGLISH;
  }
}
