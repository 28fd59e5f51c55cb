package pl.latarnik.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.explain.Explanation;
import pl.latarnik.application.explain.Language;
import pl.latarnik.application.port.in.InvoiceView;

/** {@code explain}: why each date and duty of an invoice is what it is. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Program.Desk desk = context.program().openDesk()) {
      InvoiceView view = InvoiceLookup.one(context, desk, id);
      Language language = context.messages().isPolish() ? Language.POLISH : Language.ENGLISH;
      context.line(InvoiceLines.line(context.messages(), view));
      Explanation.of(view.ruling(), language).lines().forEach(context::line);
      return ExitStatus.DONE.code();
    }
  }
}
