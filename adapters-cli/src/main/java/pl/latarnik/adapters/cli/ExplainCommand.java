package pl.latarnik.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.adapters.cli.explain.Format;
import pl.latarnik.adapters.cli.law.RulingReport;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.Invoice;

/** {@code explain}: why each date and duty of an invoice is what it is. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  @Mixin private ExplanationOptions form = new ExplanationOptions();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Format format = form.format(context);
    try (Program.Desk desk = context.program().openDesk()) {
      InvoiceView view = InvoiceLookup.one(context, desk, id);
      Invoice invoice = view.stored().invoice();
      if (format == Format.TEXT) {
        context.line(InvoiceLines.line(context.messages(), view));
        StatedBuyers.line(context.messages(), invoice.particulars().facts()).forEach(context::line);
        InvoiceLines.replacement(context.messages(), invoice).forEach(context::line);
      }
      form.write(
          context,
          format,
          RulingReport.of(view.ruling(), context.messages().locale()),
          context.messages().text("explain.title", invoice.particulars().facts().number()),
          json -> {
            json.writeStringField("id", invoice.id().text());
            json.writeStringField("p2", invoice.particulars().facts().number().toString());
          });
      return ExitStatus.DONE.code();
    }
  }
}
