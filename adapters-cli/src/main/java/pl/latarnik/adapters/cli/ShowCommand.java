package pl.latarnik.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Particulars;

/** {@code show}: an invoice with its whole history. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "ID", descriptionKey = "option.id")
  private String id = "";

  @Mixin private JsonOption json = new JsonOption();

  ShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Program.Desk desk = context.program().openDesk()) {
      InvoiceView view = InvoiceLookup.one(context, desk, id);
      if (json.json) {
        InvoiceJson.writeOne(context, view);
      } else {
        write(view);
      }
      return ExitStatus.DONE.code();
    }
  }

  private void write(InvoiceView view) {
    Messages messages = context.messages();
    Particulars p = view.stored().invoice().particulars();
    InvoiceFacts facts = p.facts();
    context.line(InvoiceLines.line(messages, view));
    context.line(
        messages.text(
            "show.facts",
            facts.seller(),
            facts.buyerName(),
            facts.total().toPlainString(),
            facts.currency(),
            facts.hash()));
    StatedBuyers.line(messages, facts).forEach(context::line);
    context.line(messages.text("show.mark", p.issuance().kind().mark()));
    InvoiceLines.next(messages, view).forEach(context::line);
    InvoiceLines.differences(messages, view.stored().invoice()).forEach(context::line);
    InvoiceLines.replacement(messages, view.stored().invoice()).forEach(context::line);
    InvoiceLines.beforeSending(messages, view).forEach(context::line);
    context.line(InvoiceLines.jpk(messages, view));
    context.line(messages.text("show.confirmation." + view.confirmation().answer()));
    p.codes()
        .forEach(
            codes -> {
              context.line("KOD I   " + codes.kodI());
              context.line("KOD II  " + codes.kodII());
            });
    InvoiceLines.notFoundYet(messages, view.stored().invoice()).forEach(context::line);
    for (DomainEvent event : view.history()) {
      context.line(
          Words.local(event.at())
              + "  "
              + messages.text("event." + event.kind())
              + "  "
              + event.detail());
    }
  }
}
