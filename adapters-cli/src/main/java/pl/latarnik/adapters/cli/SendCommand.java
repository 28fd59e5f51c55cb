package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.Invoice;

/** {@code send}: dispatches now, in the order of the law. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "send.ids")
  private java.util.List<String> ids = new ArrayList<>();

  @Option(names = "--all", descriptionKey = "send.all")
  private boolean all;

  @Option(names = "--due", descriptionKey = "send.due")
  private boolean due;

  @Mixin private JsonOption json = new JsonOption();

  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  SendCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() == !(all || due)) {
      throw new ParameterException(spec.commandLine(), context.messages().text("send.what"));
    }
    try (Program.Desk desk = context.program().openDesk()) {
      OutageSync.follow(context, desk);
      List<InvoiceView> chosen = chosen(desk);
      PlannedLines.tell(context, desk);
      chosen
          .flatMap(view -> InvoiceLines.beforeSending(context.messages(), view))
          .forEach(context::note);
      ExitStatus status =
          chosen.isEmpty()
              ? ExitStatus.DONE
              : new Sending(context, desk).send(chosen.map(v -> v.stored().invoice().id()));
      desk.closeSession().close();
      SystemWarningLines.tell(context, desk);
      report(desk, chosen);
      return status.code();
    }
  }

  private List<InvoiceView> chosen(Program.Desk desk) {
    if (!ids.isEmpty()) {
      return List.ofAll(ids).map(id -> InvoiceLookup.one(context, desk, id));
    }
    List<InvoiceView> waiting =
        desk.listDuties()
            .duties()
            .filter(v -> v.stored().invoice().kind() != Invoice.Kind.REJECTED);
    return due
        ? waiting.filter(v -> InvoiceLines.isDueToday(v, context.program().clock()))
        : waiting;
  }

  private void report(Program.Desk desk, List<InvoiceView> sent) {
    List<InvoiceView> now =
        sent.map(v -> desk.findInvoice().find(v.stored().invoice().id().text()).head());
    if (json.json) {
      InvoiceJson.writeAll(context, now.asJava(), false);
    } else {
      now.forEach(v -> context.line(InvoiceLines.line(context.messages(), v)));
    }
  }
}
