package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.domain.lifecycle.Invoice;

/** Finds the one invoice that a user names. */
final class InvoiceLookup {

  private InvoiceLookup() {}

  static InvoiceView one(Context context, Program.Desk desk, String id) {
    List<InvoiceView> found = latest(desk.findInvoice().find(id), id);
    if (found.isEmpty()) {
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "nie ma faktury „"
              + id
              + "”: podaj identyfikator wewnętrzny, numer P_2 albo numer KSeF (zob. queue)",
          "there is no invoice '"
              + id
              + "': give the internal id, the number P_2 or the KSeF number (see queue)");
    }
    if (found.size() > 1) {
      String ids = found.map(v -> v.stored().invoice().id().text()).mkString(", ");
      throw new CliFailure(
          ExitStatus.BAD_INPUT,
          "numer „" + id + "” ma kilka faktur; podaj jeden z identyfikatorów: " + ids,
          "several invoices have the number '" + id + "'; give one of the ids: " + ids);
    }
    return found.head();
  }

  /** A number means what carries it now: not the refused files that a correction stands in for. */
  private static List<InvoiceView> latest(List<InvoiceView> found, String id) {
    List<InvoiceView> standing =
        found.reject(
            view ->
                view.stored().invoice() instanceof Invoice.Rejected rejected
                    && rejected.replacedBy().isDefined()
                    && !rejected.id().text().equals(id));
    return standing.isEmpty() ? found : standing;
  }
}
