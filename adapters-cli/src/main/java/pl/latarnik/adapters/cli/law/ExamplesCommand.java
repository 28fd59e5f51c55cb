package pl.latarnik.adapters.cli.law;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.Console;
import pl.latarnik.adapters.cli.ExitStatus;
import pl.latarnik.adapters.cli.Json;
import pl.latarnik.adapters.cli.JsonOption;
import pl.latarnik.adapters.cli.Messages;
import pl.latarnik.domain.rulebook.Rulings;

/** {@code examples check}: whether the program rules as worked examples expect. */
@Command(name = "examples")
public final class ExamplesCommand {

  private final Console console;
  private final LawWords words;

  /** Takes where it reads and writes, and the user's language. */
  public ExamplesCommand(Console console, Messages messages) {
    this.console = console;
    this.words = LawWords.of(messages.locale());
  }

  /** Checks files; one that is wrong in itself stops everything, before anything is compared. */
  @Command(name = "check")
  int check(
      @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "examples.files")
          java.util.List<Path> files,
      @Mixin JsonOption json) {
    Rulings rulings = Rulings.polish();
    ExampleFiles opened = new ExampleFiles(console);
    java.util.List<WorkedExample> examples = new java.util.ArrayList<>();
    boolean good = true;
    for (Path file : files) {
      Either<List<Problem>, List<WorkedExample>> read =
          opened
              .read(file)
              .mapLeft(List::of)
              .flatMap(node -> ExampleReader.list(rulings, file.toString(), node));
      read.forEach(found -> found.forEach(examples::add));
      if (read.isLeft()) {
        read.getLeft().forEach(problem -> console.err().println(problem.sentence(words)));
        good = false;
      }
    }
    return good ? compared(List.ofAll(examples), json.asked()) : ExitStatus.BAD_INPUT.code();
  }

  private int compared(List<WorkedExample> examples, boolean json) {
    int failed = examples.count(example -> !example.mismatches().isEmpty());
    if (json) {
      Json.write(console.out(), out -> write(out, examples));
    } else {
      examples.forEach(example -> console.out().println(line(example)));
      // The same in every language: other programs read it.
      console.out().println((examples.size() - failed) + " passed, " + failed + " failed");
    }
    return failed == 0 ? ExitStatus.DONE.code() : ExitStatus.ATTENTION.code();
  }

  private String line(WorkedExample example) {
    if (example.expected().isEmpty()) {
      return "✓ " + example.id() + ": " + words.say("check.nothing-expected");
    }
    List<WorkedExample.Mismatch> mismatches = example.mismatches();
    if (mismatches.isEmpty()) {
      return "✓ " + example.id();
    }
    return "✗ "
        + example.id()
        + ": "
        + mismatches
            .map(
                m ->
                    words.say(
                        "check.mismatch",
                        m.key().key(),
                        m.expected().written(),
                        m.actual().written()))
            .mkString("; ");
  }

  private static void write(JsonGenerator json, List<WorkedExample> examples) throws IOException {
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
}
