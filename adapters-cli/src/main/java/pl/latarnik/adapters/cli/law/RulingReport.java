package pl.latarnik.adapters.cli.law;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import pl.latarnik.adapters.cli.explain.ExplanationJson;
import pl.latarnik.adapters.cli.explain.ExplanationPage;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.domain.rulebook.InvoiceRuling;
import pl.latarnik.domain.rulebook.Rulings;

/** The ruling on one set of facts, from a file, from options or from the store, explained. */
public final class RulingReport {

  private static final String COMMAND_LINE = "ruling";

  private final InvoiceRuling ruling;
  private final LawWords words;

  private RulingReport(InvoiceRuling ruling, LawWords words) {
    this.ruling = requireNonNull(ruling, "ruling");
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

  /** Returns the report of a ruling. */
  public static RulingReport of(InvoiceRuling ruling, Locale locale) {
    return new RulingReport(ruling, LawWords.of(locale));
  }

  private static Either<List<String>, RulingReport> report(
      Either<List<Problem>, WorkedExample> read, Locale locale) {
    LawWords words = LawWords.of(locale);
    return read.bimap(
        problems -> problems.map(problem -> problem.sentence(words)),
        example -> new RulingReport(example.ruling(), words));
  }

  /** Writes the ruling and all of its explanation into an object that has begun. */
  public void fields(JsonGenerator json) throws IOException {
    RulingJson.fields(json, ruling);
    json.writeFieldName("explanation");
    ExplanationJson.write(json, explanation());
  }

  /** Returns the ruling in sentences that can be read aloud. */
  public String brief(Format format, String title) {
    return ExplanationPage.brief(explanation(), title, format);
  }

  /** Returns the ruling with everything that was considered. */
  public String full(Format format, String title) {
    return ExplanationPage.full(explanation(), title, format);
  }

  /** Returns P_1, by which one tells rulings apart. */
  public String issueDate() {
    return ruling.facts().issueDate().day().toString();
  }

  private Explanation explanation() {
    return Explanation.of(ruling, words.isPolish() ? Language.POLISH : Language.ENGLISH);
  }
}
