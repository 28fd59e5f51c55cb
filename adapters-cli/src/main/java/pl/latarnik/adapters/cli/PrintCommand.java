package pl.latarnik.adapters.cli;

import io.vavr.control.Either;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.PrintInvoice;
import pl.latarnik.application.port.in.PrintInvoice.Refusal;
import pl.latarnik.domain.invoice.ExactBytes;
import pl.latarnik.domain.invoice.InvoiceId;
import pl.latarnik.domain.lifecycle.Invoice;

/** {@code print}: the print of a stored invoice in its present state. */
@Command(name = "print")
final class PrintCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  @Option(names = "--out", paramLabel = "F", descriptionKey = "print.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--format", paramLabel = "pdf", descriptionKey = "render.format")
  private String format = "pdf";

  @Option(names = "--lang", paramLabel = "pl|en|pl+en", descriptionKey = "option.lang")
  private String lang = "pl";

  PrintCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (!format.equals("pdf")) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "--format: ta wersja umie tylko pdf, podano „" + format + "”",
          "--format: this version knows pdf only, given '" + format + "'");
    }
    try (Program.Desk desk = context.program().openDesk()) {
      Invoice stored = InvoiceLookup.one(context, desk, id).stored().invoice();
      InvoiceId invoice = stored.id();
      Either<Refusal, ExactBytes> print =
          desk.printInvoice()
              .print(new PrintInvoice.Command(invoice, RenderCommand.language(lang)));
      if (print.isLeft()) {
        return refused(invoice, print.getLeft()).code();
      }
      Path file = out.orElse(Path.of(invoice + ".pdf"));
      context.line(InputFiles.write(file, print.get()).toString());
      InvoiceLines.notFoundYet(context.messages(), stored).forEach(context::note);
      return ExitStatus.DONE.code();
    }
  }

  private ExitStatus refused(InvoiceId invoice, Refusal refusal) {
    if (refusal instanceof Refusal.NothingToPrint nothing) {
      context.note(context.messages().text("print.nothing." + nothing.state(), invoice));
      return ExitStatus.ATTENTION;
    }
    if (refusal instanceof Refusal.DidNotPass not) {
      context.note(
          context
              .messages()
              .text(
                  "print.did-not-pass",
                  invoice,
                  context.messages().choose(not.polish(), not.english())));
      return ExitStatus.ATTENTION;
    }
    context.note(context.messages().text("unknown-id", invoice));
    return ExitStatus.BAD_INPUT;
  }
}
