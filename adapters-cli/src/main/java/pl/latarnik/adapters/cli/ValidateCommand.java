package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private record Checked(Path file, List<Finding> findings) {
    boolean valid() {
      return !findings.exists(Finding::isError);
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
    List<Checked> checked =
        List.ofAll(files)
            .map(f -> new Checked(f, validate.validate(InputFiles.read(f), choice.kind())));
    if (json.json) {
      writeJson(checked);
    } else {
      checked.forEach(this::write);
    }
    return (checked.forAll(Checked::valid) ? ExitStatus.DONE : ExitStatus.ATTENTION).code();
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
