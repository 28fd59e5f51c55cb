package pl.latarnik.adapters.cli.law;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.deadline.SubmissionDuty;
import pl.latarnik.domain.law.LegalBasis;
import pl.latarnik.domain.law.holidays.UstawaODniachWolnych;

/** A plan as lines for people, one a day of issue. */
final class PlanText {

  private final LawWords words;
  private final Language language;
  private final String[] weekdays;

  PlanText(LawWords words) {
    this.words = words;
    this.language = words.isPolish() ? Language.POLISH : Language.ENGLISH;
    this.weekdays = words.say("plan.weekdays").split(" ", -1);
  }

  /** Returns a heading and a line a day, in columns. */
  List<String> lines(List<PlanDay> plan) {
    List<List<String>> rows =
        plan.map(
                day ->
                    List.of(
                        written(day.day()),
                        procedure(day),
                        term(day, SubmissionDuty.DueBy::day),
                        term(day, SubmissionDuty.DueBy::safeBy),
                        why(day)))
            .prepend(
                List.of(
                    words.say("plan.issued"),
                    words.say("plan.procedure"),
                    words.say("plan.send-by"),
                    words.say("plan.safe-by"),
                    words.say("plan.why")));
    return new Columns(rows).lines();
  }

  /** Returns in one line why the term is what it is. */
  String why(PlanDay day) {
    LegalBasis basis = day.deciding().basis();
    return List.of(basis.citation() + " – " + language.say(basis.wording()))
        .appendAll(open(day))
        .appendAll(day.countedFrom().map(from -> words.say("plan.counted-from", written(from))))
        .appendAll(skipped(day))
        .appendAll(flags(day))
        .mkString("; ");
  }

  private Option<String> open(PlanDay day) {
    return day.ruling().duty() instanceof SubmissionDuty.WaitsForEnd waits
        ? Option.some(words.say("plan.open." + waits.outage()))
        : Option.none();
  }

  private Option<String> skipped(PlanDay day) {
    List<LocalDate> skipped = day.skipped();
    return Option.when(
        !skipped.isEmpty(),
        () -> words.say("plan.skipped", skipped.map(this::skipped).mkString(", ")));
  }

  private String skipped(LocalDate day) {
    return language.shortDate(day) + " (" + reason(day) + ")";
  }

  /** Returns why a day does not count. */
  String reason(LocalDate day) {
    return UstawaODniachWolnych.holidayOn(day)
        .map(holiday -> language.say(holiday.polishName(), holiday.englishName()))
        .getOrElse(() -> language.weekday(day));
  }

  private Option<String> flags(PlanDay day) {
    return Option.when(
        !day.ruling().flags().isEmpty(),
        () -> words.say("plan.flags", day.ruling().flags().toList().sorted().mkString(", ")));
  }

  private String procedure(PlanDay day) {
    return words.say("rules.procedure." + Vocabulary.mode(day.ruling().outcome()));
  }

  private String term(
      PlanDay day, java.util.function.Function<SubmissionDuty.DueBy, LocalDate> which) {
    return day.ruling()
        .duty()
        .fold(
            due -> written(which.apply(due)),
            waits -> words.say("plan.open"),
            none -> words.say("plan.no-term"),
            not -> words.say("plan.not-sent"));
  }

  private String written(LocalDate day) {
    return day + " (" + weekdays[day.getDayOfWeek().getValue() - 1] + ")";
  }
}
