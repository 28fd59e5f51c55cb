package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import pl.latarnik.domain.rulebook.Rulings;

/** Compares what worked examples expect with what the program finds. */
public final class ExamplesCheck {

  private final List<WorkedExample> examples;
  private final LawWords words;

  private ExamplesCheck(List<WorkedExample> examples, LawWords words) {
    this.examples = examples;
    this.words = words;
  }

  /**
   * Reads files, {@code -} being standard input; one that is wrong in itself stops everything
   * before anything is compared, and the sentences tell everything that is wrong in any of them.
   */
  public static Either<List<String>, ExamplesCheck> of(
      List<Path> files, Reader standardInput, Locale locale) {
    LawWords words = LawWords.of(locale);
    Rulings rulings = Rulings.polish();
    ExampleFiles opened = new ExampleFiles(standardInput);
    java.util.List<WorkedExample> examples = new java.util.ArrayList<>();
    java.util.List<String> sentences = new java.util.ArrayList<>();
    for (Path file : files) {
      Either<List<Problem>, List<WorkedExample>> read =
          opened
              .read(file)
              .mapLeft(List::of)
              .flatMap(node -> ExampleReader.list(rulings, file.toString(), node));
      read.forEach(found -> found.forEach(examples::add));
      read.swap().forEach(wrong -> wrong.forEach(p -> sentences.add(p.sentence(words))));
    }
    return sentences.isEmpty()
        ? Either.right(new ExamplesCheck(List.ofAll(examples), words))
        : Either.left(List.ofAll(sentences));
  }

  /** Says whether every example holds. */
  public boolean allHold() {
    return failed() == 0;
  }

  /** Returns a line for each example, then the count, which is the same in every language. */
  public List<String> lines() {
    int passed = examples.size() - failed();
    return examples.map(this::line).append(passed + " passed, " + failed() + " failed");
  }

  /** Writes everything as an array, an object for each example. */
  public void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (WorkedExample example : examples) {
      List<WorkedExample.Mismatch> mismatches = example.mismatches();
      json.writeStartObject();
      json.writeStringField("id", example.id());
      json.writeBooleanField("passed", mismatches.isEmpty());
      json.writeArrayFieldStart("mismatches");
      for (WorkedExample.Mismatch mismatch : mismatches) {
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
      RulingJson.write(json, example.ruling());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private int failed() {
    return examples.count(example -> !example.mismatches().isEmpty());
  }

  private String line(WorkedExample example) {
    if (example.expected().isEmpty()) {
      return "✓ " + example.id() + ": " + words.say("check.nothing-expected");
    }
    List<WorkedExample.Mismatch> mismatches = example.mismatches();
    return mismatches.isEmpty()
        ? "✓ " + example.id()
        : "✗ " + example.id() + ": " + mismatches.map(this::difference).mkString("; ");
  }

  private String difference(WorkedExample.Mismatch mismatch) {
    return words.say(
        "check.mismatch",
        mismatch.key().key(),
        mismatch.expected().written(),
        mismatch.actual().written());
  }
}
