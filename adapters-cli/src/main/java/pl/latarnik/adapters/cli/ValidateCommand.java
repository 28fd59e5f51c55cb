package pl.latarnik.adapters.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.application.port.out.Finding;

/** {@code validate}: everything that KSeF would check. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

  private record Checked(Path file, Either<CliFailure, List<Finding>> found) {

    boolean valid() {
      return found.exists(findings -> !findings.exists(Finding::isError));
    }

    ExitStatus status() {
      return found.isLeft()
          ? ExitStatus.BAD_INPUT
          : valid() ? ExitStatus.DONE : ExitStatus.ATTENTION;
    }
  }

  private final Context context;

  @Parameters(arity = "1..*", paramLabel = "FILE.xml", descriptionKey = "validate.files")
  private java.util.List<Path> files = new ArrayList<>();

  @Option(names = "--environment", paramLabel = "E", descriptionKey = "option.environment")
  private String environment = "production";

  @Mixin private JsonOption json = new JsonOption();

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Program.EnvironmentChoice choice = Environments.choose(context, environment);
    ValidateInvoice validate = context.program().validateInvoice();
    try (InOrder<Path, Checked> checked =
        new InOrder<>(files, file -> check(file, validate, choice))) {
      return (json.json ? writeJson(checked) : writeLines(checked)).code();
    }
  }

  private static Checked check(
      Path file, ValidateInvoice validate, Program.EnvironmentChoice choice) {
    try {
      return new Checked(
          file, Either.right(validate.validate(InputFiles.read(file), choice.kind())));
    } catch (CliFailure unreadable) {
      return new Checked(file, Either.left(unreadable));
    }
  }

  private ExitStatus writeLines(Iterator<Checked> all) {
    ExitStatus status = ExitStatus.DONE;
    while (all.hasNext()) {
      Checked checked = all.next();
      status = status.worse(checked.status());
      checked.found().peek(findings -> write(checked, findings)).peekLeft(this::note);
    }
    return status;
  }

  /** A file that cannot be read is named; the others are checked all the same. */
  private void note(CliFailure unreadable) {
    context.note(unreadable.sentence(context.messages()));
  }

  private void write(Checked checked, List<Finding> findings) {
    context.line(
        context
            .messages()
            .text(checked.valid() ? "validate.valid" : "validate.invalid", checked.file()));
    findings.forEach(f -> context.line("  " + Findings.line(context.messages(), f)));
  }

  private ExitStatus writeJson(Iterator<Checked> all) {
    ExitStatus[] status = {ExitStatus.DONE};
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartArray();
          while (all.hasNext()) {
            Checked checked = all.next();
            status[0] = status[0].worse(checked.status());
            checked.found().peekLeft(this::note);
            if (checked.found().isRight()) {
              writeJson(out, checked, checked.found().get());
            }
          }
          out.writeEndArray();
        });
    return status[0];
  }

  private void writeJson(JsonGenerator out, Checked checked, List<Finding> findings)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("file", checked.file().toString());
    out.writeBooleanField("valid", checked.valid());
    out.writeArrayFieldStart("findings");
    for (Finding f : findings) {
      out.writeStartObject();
      out.writeStringField("code", f.code());
      out.writeStringField("severity", f.severity().name());
      out.writeStringField("layer", f.layer().name());
      out.writeNumberField("line", f.line());
      out.writeNumberField("column", f.column());
      out.writeStringField("xpath", f.xpath());
      out.writeStringField("message", Findings.message(context.messages(), f));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
