package pl.latarnik.adapters.cli.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.application.explain.AdoptedReading;
import pl.latarnik.application.explain.AnsweredQuestion;
import pl.latarnik.application.explain.ConsideredRule;
import pl.latarnik.application.explain.CountedDay;
import pl.latarnik.application.explain.DayCount;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.application.explain.NamedValue;
import pl.latarnik.application.explain.RaisedFlag;
import pl.latarnik.application.explain.TermChange;
import pl.latarnik.domain.deadline.TermStep;
import pl.latarnik.domain.law.Confidence;
import pl.latarnik.domain.law.TraceStep;

/** An explanation as a page: the short form, or everything. */
public final class ExplanationPage {

  private final Explanation explanation;
  private final Language language;

  private ExplanationPage(Explanation explanation) {
    this.explanation = explanation;
    this.language = explanation.language();
  }

  /** Writes the short form: sentences that can be read aloud. */
  public static String brief(Explanation explanation, String title, Format format) {
    return new ExplanationPage(explanation).write(title, format, List.empty());
  }

  /** Writes everything that was considered. */
  public static String full(Explanation explanation, String title, Format format) {
    ExplanationPage page = new ExplanationPage(explanation);
    return page.write(title, format, page.sections());
  }

  private String write(String title, Format format, List<Page.Section> sections) {
    Page page = new Page(language.say("pl", "en"), title, explanation.summary(), sections);
    return switch (requireNonNull(format, "format")) {
      case TEXT -> TextPage.write(page);
      case MD -> MarkdownPage.write(page);
      case HTML -> HtmlPage.write(page);
      case JSON -> throw new IllegalArgumentException("JSON is written by ExplanationJson");
    };
  }

  private List<Page.Section> sections() {
    return List.<Option<Page.Section>>of(
            values("Fakty", "Facts", explanation.facts()),
            values(
                "Odczytania inne niż przyjęte",
                "Readings other than adopted",
                explanation.parameters()),
            section("Do oceny człowieka", "For a person to judge", flags()))
        .flatMap(section -> section)
        .appendAll(
            explanation
                .counts()
                .map(count -> new Page.Section(count.title(), List.of(days(count)))))
        .appendAll(section("Ogłoszenia i termin", "The notices and the term", changes()))
        .appendAll(explanation.questions().map(this::question))
        .appendAll(section("Przyjęte wykładnie", "Adopted readings", readings()))
        .append(weakest());
  }

  private Option<Page.Section> values(String polish, String english, List<NamedValue> values) {
    return section(
        polish, english, values.isEmpty() ? List.empty() : List.of(new Block.Values(values)));
  }

  private Option<Page.Section> section(
      String polish, String english, List<? extends Block> blocks) {
    return Option.when(
        !blocks.isEmpty(),
        () -> new Page.Section(language.say(polish, english), List.narrow(blocks)));
  }

  private List<Block> flags() {
    List<RaisedFlag> flags = explanation.flags();
    return flags.isEmpty()
        ? List.empty()
        : List.of(
            new Block.Values(
                flags.map(
                    flag ->
                        new NamedValue(
                            flag.flag().name(),
                            flag.flag().name(),
                            flag.why() + "; " + flag.next()))));
  }

  private Block days(DayCount count) {
    return new Block.Table(
        count.title(),
        language.say("Nr", "No."),
        List.of(column("Dzień", "Day"), column("Dlaczego", "Why"), polish("Podstawa", "Basis")),
        count
            .days()
            .map(
                day ->
                    new Block.Row(
                        mark(day),
                        "",
                        List.of(
                            language.day(day.day()), day.reason(), day.citation().getOrElse("")))));
  }

  private static String mark(CountedDay day) {
    return switch (day.role()) {
      case EVENT -> "0";
      case COUNTED -> day.number().map(String::valueOf).getOrElse("");
      case SKIPPED -> "–";
      case MOVED -> "→";
    };
  }

  private List<Block> changes() {
    List<TermChange> changes = explanation.changes();
    return changes.isEmpty()
        ? List.empty()
        : List.of(
            new Block.Table(
                language.say("Co zrobiło każde ogłoszenie", "What each notice did"),
                language.say("Skutek dla terminu", "Effect on the term"),
                List.of(
                    column("Ogłoszenie", "Notice"),
                    column("Dlaczego", "Why"),
                    column("Było", "Before"),
                    column("Jest", "After")),
                changes.map(this::change)));
  }

  private Block.Row change(TermChange change) {
    List<String> words = List.of(change.described(), change.reason());
    return change.isChange()
        ? new Block.Row(
            "✔",
            effect(change.effect()),
            words
                .append(language.say("było: ", "before: ") + change.before().getOrElse(""))
                .append(language.say("jest: ", "after: ") + change.after().getOrElse("")))
        : new Block.Row("·", effect(change.effect()), words.append("").append(""));
  }

  private String effect(TermStep.Effect effect) {
    return switch (effect) {
      case MOVES -> language.say("przesuwa termin", "moves the term");
      case LIFTS -> language.say("znosi obowiązek", "lifts the duty");
      case TOO_LATE -> language.say("za późno", "too late");
      case NOTHING -> language.say("nic nie zmienia", "changes nothing");
    };
  }

  private Page.Section question(AnsweredQuestion answered) {
    return new Page.Section(
        answered.question() + ": " + answered.answer(),
        List.of(
            new Block.Table(
                language.say("Rozważone reguły", "Rules considered"),
                language.say("Wynik", "Finding"),
                List.of(
                    polish("Przepis", "Provision"),
                    column("Dlaczego", "Why"),
                    column("Pewność", "Confidence"),
                    column("Reguła", "Rule")),
                answered.rules().map(this::rule))));
  }

  private Block.Row rule(ConsideredRule rule) {
    return new Block.Row(
        switch (rule.finding()) {
          case DECIDES -> "✔";
          case YIELDS -> "✘";
          case DOES_NOT_APPLY, NOT_IN_FORCE -> "·";
        },
        finding(rule.finding()),
        List.of(rule.citation(), rule.reason(), confidence(rule.confidence()), rule.id()));
  }

  private String finding(TraceStep.Finding finding) {
    return switch (finding) {
      case DECIDES -> language.say("rozstrzyga", "decides");
      case YIELDS -> language.say("ustępuje", "yields");
      case DOES_NOT_APPLY -> language.say("nie dotyczy", "does not apply");
      case NOT_IN_FORCE -> language.say("nie obowiązywał", "not in force");
    };
  }

  private String confidence(Confidence confidence) {
    return language.say(confidence.polish(), confidence.english());
  }

  private List<Block> readings() {
    List<AdoptedReading> readings = explanation.readings();
    return readings.isEmpty()
        ? List.empty()
        : List.of(
            new Block.Values(
                readings.map(
                    reading ->
                        new NamedValue(reading.id(), reading.reference(), reading(reading)))));
  }

  private String reading(AdoptedReading reading) {
    return reading.question()
        + (reading.question().endsWith("?") ? "" : ".")
        + language.say(" Przyjęto: ", " Adopted: ")
        + reading.adopted()
        + language.say(". Odrzucono: ", ". Rejected: ")
        + reading.rejected().mkString("; ")
        + ".";
  }

  private Page.Section weakest() {
    return new Page.Section(
        language.say("Pewność", "Confidence"),
        List.of(
            new Block.Sentences(
                List.of(
                    language.say("Najsłabsze ogniwo: ", "Weakest link: ")
                        + explanation.weakest().name()
                        + " – "
                        + explanation.weakest().links().mkString(", ")
                        + "."))));
  }

  private Block.Column column(String polish, String english) {
    return new Block.Column(language.say(polish, english), false);
  }

  private Block.Column polish(String polish, String english) {
    return new Block.Column(language.say(polish, english), true);
  }
}
