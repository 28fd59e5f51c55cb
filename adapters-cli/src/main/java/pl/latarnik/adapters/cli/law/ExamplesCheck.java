package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import pl.latarnik.domain.law.Readings;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.Rulings;

/**
 * Compares what worked examples expect with what the program finds.
 *
 * <p>Of each example only its facts and what differs are kept: one file that is wrong in itself
 * stops everything, so that nothing may be written before all are read, and a ruling takes more
 * room than time. Where rulings are to be written each is made once more.
 */
public final class ExamplesCheck {

  private final List<Checked> examples;
  private final Rulings rulings;
  private final LawWords words;

  private ExamplesCheck(List<Checked> examples, Rulings rulings, LawWords words) {
    this.examples = examples;
    this.rulings = rulings;
    this.words = words;
  }

  /**
   * An example that was compared.
   *
   * @param id its name in the file
   * @param facts the facts
   * @param readings the readings asked for
   * @param comparing whether it expects anything
   * @param mismatches what differs, in the order of the file
   */
  private record Checked(
      String id,
      InvoiceCase facts,
      Readings readings,
      boolean comparing,
      List<WorkedExample.Mismatch> mismatches) {

    static Checked of(WorkedExample example) {
      return new Checked(
          example.id(),
          example.facts(),
          example.readings(),
          !example.expected().isEmpty(),
          example.mismatches());
    }
  }

  /**
   * Reads files, {@code -} being standard input; one that is wrong in itself stops everything
   * before anything is written, and the sentences tell everything that is wrong in any of them.
   */
  public static Either<List<String>, ExamplesCheck> of(
      List<Path> files, Reader standardInput, Locale locale) {
    LawWords words = LawWords.of(locale);
    Rulings rulings = Rulings.polish();
    ExampleFiles opened = new ExampleFiles(standardInput);
    java.util.List<Checked> examples = new java.util.ArrayList<>();
    java.util.List<String> sentences = new java.util.ArrayList<>();
    for (Path file : files) {
      ExampleReader.each(rulings, opened, file, example -> examples.add(Checked.of(example)))
          .forEach(wrong -> sentences.add(wrong.sentence(words)));
    }
    return sentences.isEmpty()
        ? Either.right(new ExamplesCheck(List.ofAll(examples), rulings, words))
        : Either.left(List.ofAll(sentences));
  }

  /** Says whether every example holds. */
  public boolean allHold() {
    return failed() == 0;
  }

  /** Hands over a line for each example, then the count, which is the same in every language. */
  public void lines(Consumer<String> out) {
    examples.forEach(example -> out.accept(line(example)));
    int failed = failed();
    out.accept(examples.size() - failed + " passed, " + failed + " failed");
  }

  /** Writes everything as an array, an object for each example. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Checked example : examples) {
      json.writeStartObject();
      json.writeStringField("id", example.id());
      json.writeBooleanField("passed", example.mismatches().isEmpty());
      json.writeArrayFieldStart("mismatches");
      for (WorkedExample.Mismatch mismatch : example.mismatches()) {
        json.writeStartObject();
        json.writeStringField("key", mismatch.key().key());
        json.writeFieldName("expected");
        RulingJson.write(json, mismatch.expected());
        json.writeFieldName("actual");
        RulingJson.write(json, mismatch.actual());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeFieldName("ruling");
      RulingJson.write(json, rulings.rule(example.facts(), example.readings()).get());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private int failed() {
    return examples.count(example -> !example.mismatches().isEmpty());
  }

  private String line(Checked example) {
    if (!example.comparing()) {
      return "✓ " + example.id() + ": " + words.say("check.nothing-expected");
    }
    return example.mismatches().isEmpty()
        ? "✓ " + example.id()
        : "✗ " + example.id() + ": " + example.mismatches().map(this::difference).mkString("; ");
  }

  private String difference(WorkedExample.Mismatch mismatch) {
    return words.say(
        "check.mismatch",
        mismatch.key().key(),
        mismatch.expected().written(),
        mismatch.actual().written());
  }
}
