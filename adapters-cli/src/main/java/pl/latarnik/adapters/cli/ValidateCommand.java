package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.ValidateInvoice;
import pl.latarnik.application.port.out.Finding;

/** {@code validate}: everything that KSeF would check. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

  private record Checked(Path file, List<Finding> findings) {
    boolean valid() {
      return !findings.exists(Finding::isError);
    }
  }

  private final Context context;

  @Parameters(arity = "1..*", paramLabel = "FILE.xml", descriptionKey = "validate.files")
  private java.util.List<Path> files = new ArrayList<>();

  @picocli.CommandLine.Option(
      names = "--environment",
      paramLabel = "E",
      descriptionKey = "option.environment")
  private String environment = "production";

  @Mixin private JsonOption json = new JsonOption();

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Program.EnvironmentChoice choice = Environments.choose(context, environment);
    ValidateInvoice validate = context.program().validateInvoice();
    List<Checked> checked = List.ofAll(files).flatMap(f -> check(f, validate, choice));
    if (json.json) {
      writeJson(checked);
    } else {
      checked.forEach(this::write);
    }
    ExitStatus read = checked.size() == files.size() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    return (checked.forAll(Checked::valid) ? ExitStatus.DONE : ExitStatus.ATTENTION)
        .worse(read)
        .code();
  }

  /** A file that cannot be read is named; the others are checked all the same. */
  private Option<Checked> check(
      Path file, ValidateInvoice validate, Program.EnvironmentChoice choice) {
    try {
      return Option.some(
          new Checked(file, validate.validate(InputFiles.read(file), choice.kind())));
    } catch (CliFailure unreadable) {
      context.note(unreadable.sentence(context.messages()));
      return Option.none();
    }
  }

  private void write(Checked checked) {
    context.line(
        context
            .messages()
            .text(checked.valid() ? "validate.valid" : "validate.invalid", checked.file()));
    checked.findings().forEach(f -> context.line("  " + Findings.line(context.messages(), f)));
  }

  private void writeJson(List<Checked> all) {
    Json.write(
        context.console().out(),
        out -> {
          out.writeStartArray();
          for (Checked checked : all) {
            out.writeStartObject();
            out.writeStringField("file", checked.file().toString());
            out.writeBooleanField("valid", checked.valid());
            out.writeArrayFieldStart("findings");
            for (Finding f : checked.findings()) {
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
          out.writeEndArray();
        });
  }
}
