package pl.latarnik.application.explain;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;
import pl.latarnik.domain.rulebook.InvoiceRuling;

/**
 * A ruling in words: what is to be done by when and why, short enough to be read aloud, and behind
 * it everything that was considered. Without layout; what writes it down gives it one.
 *
 * @param language in which language it is
 * @param summary the short form: whole sentences, the first says what is to be done
 * @param facts what the ruling was asked with
 * @param parameters readings chosen instead of those that the program adopts
 * @param questions every question with its answer and every rule that was considered
 * @param counts the term day by day; none where there is no last day
 * @param changes every notice, and what it did to the term
 * @param flags what a person must look at
 * @param readings readings on which the deciding rules rest
 * @param weakest how well the whole is founded
 */
public record Explanation(
    Language language,
    List<String> summary,
    List<NamedValue> facts,
    List<NamedValue> parameters,
    List<AnsweredQuestion> questions,
    List<DayCount> counts,
    List<TermChange> changes,
    List<RaisedFlag> flags,
    List<AdoptedReading> readings,
    WeakestLink weakest) {

  public Explanation {
    requireNonNull(language, "language");
    requireNonNull(summary, "summary");
    requireNonNull(facts, "facts");
    requireNonNull(parameters, "parameters");
    requireNonNull(questions, "questions");
    requireNonNull(counts, "counts");
    requireNonNull(changes, "changes");
    requireNonNull(flags, "flags");
    requireNonNull(readings, "readings");
    requireNonNull(weakest, "weakest");
  }

  /** Puts a ruling into words. */
  public static Explanation of(InvoiceRuling ruling, Language language) {
    Questions questions = new Questions(language);
    UsedFacts used = new UsedFacts(language);
    List<DayCount> counts = new DayCounting(language).counts(ruling);
    List<TermChange> changes = new TermChanges(language, ruling).all();
    List<RaisedFlag> flags =
        ruling.flags().toList().sorted().map(flag -> RaisedFlag.of(flag, language));
    WeakestLink weakest = WeakestLink.of(ruling, language);
    List<NamedValue> parameters = used.parameters(ruling.chosen());
    return new Explanation(
        language,
        new Summary(language, ruling).sentences(counts, flags, parameters, weakest),
        used.facts(ruling.facts()),
        parameters,
        ruling.decisions().map(questions::answered),
        counts,
        changes,
        flags,
        ruling.readings().map(reading -> AdoptedReading.of(reading, language)),
        weakest);
  }
}
