package pl.latarnik.adapters.cli;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.invoice.Upo;
import pl.latarnik.domain.lifecycle.Invoice;

/** {@code upo}: writes the UPO of an invoice, exactly as KSeF gave it. */
@Command(name = "upo")
final class UpoCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  @picocli.CommandLine.Option(
      names = "--out",
      required = true,
      paramLabel = "F",
      descriptionKey = "upo.out")
  private Path out = Path.of("");

  UpoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Program.Desk desk = context.program().openDesk()) {
      InvoiceView view = InvoiceLookup.one(context, desk, id);
      Option<Upo> upo =
          view.stored().invoice() instanceof Invoice.Accepted accepted
              ? accepted.upo()
              : Option.none();
      if (upo.isEmpty()) {
        context.note(
            context
                .messages()
                .text(
                    "upo.none",
                    id,
                    context
                        .messages()
                        .text("state." + InvoiceLines.state(view.stored().invoice()))));
        return ExitStatus.ATTENTION.code();
      }
      context.line(InputFiles.write(out, upo.get().file()).toString());
      return ExitStatus.DONE.code();
    }
  }
}
