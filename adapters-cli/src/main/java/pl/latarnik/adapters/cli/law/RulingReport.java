package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.Rulings;

/** The ruling on one set of facts, from a file or from options, as text or JSON. */
public final class RulingReport {

  private static final String COMMAND_LINE = "ruling";

  private final WorkedExample example;
  private final LawWords words;

  private RulingReport(WorkedExample example, LawWords words) {
    this.example = example;
    this.words = words;
  }

  /** Rules on the one example of a file; the sentences of the left tell what is wrong with it. */
  public static Either<List<String>, RulingReport> of(
      Path file, Reader standardInput, Locale locale) {
    return report(
        new ExampleFiles(standardInput)
            .read(file)
            .mapLeft(List::of)
            .flatMap(node -> ExampleReader.single(Rulings.polish(), file.toString(), node)),
        locale);
  }

  /** Rules on facts given as options; the sentences of the left tell what is wrong with them. */
  public static Either<List<String>, RulingReport> of(FactOptions options, Locale locale) {
    return report(ExampleReader.single(Rulings.polish(), COMMAND_LINE, options.example()), locale);
  }

  private static Either<List<String>, RulingReport> report(
      Either<List<Problem>, WorkedExample> read, Locale locale) {
    LawWords words = LawWords.of(locale);
    return read.bimap(
        problems -> problems.map(problem -> problem.sentence(words)),
        example -> new RulingReport(example, words));
  }

  /** Writes the ruling as an object. */
  public void write(JsonGenerator json) throws IOException {
    RulingJson.write(json, example.ruling());
  }

  /** Returns the ruling in words, and which readings the facts asked for instead of the adopted. */
  public List<String> lines() {
    Language language = words.isPolish() ? Language.POLISH : Language.ENGLISH;
    return Explanation.of(example.ruling(), language)
        .lines()
        .appendAll(changed(Rulings.adoptedReadings(), example.readings()));
  }

  private List<String> changed(Readings adopted, Readings chosen) {
    return List.<Option<String>>of(
            changed("saturdays-count", adopted.saturdaysCount(), chosen.saturdaysCount()),
            changed("late-failure-heals", adopted.lateFailureHeals(), chosen.lateFailureHeals()),
            changed(
                "unavailability-extends-offline24",
                adopted.unavailabilityExtendsOffline24(),
                chosen.unavailabilityExtendsOffline24()),
            changed("art12p5-for-106i", adopted.art12Par5For106i(), chosen.art12Par5For106i()),
            changed("sanctions-from", adopted.sanctionsFrom(), chosen.sanctionsFrom()),
            chosen.rulesAsOf().map(day -> words.say("ruling.rules-as-of", day)))
        .flatMap(line -> line);
  }

  private Option<String> changed(String key, Object adopted, Object chosen) {
    return Option.when(
        !adopted.equals(chosen), () -> words.say("ruling.parameter", key, chosen, adopted));
  }
}
