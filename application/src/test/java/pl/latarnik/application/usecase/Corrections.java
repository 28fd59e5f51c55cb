package pl.latarnik.application.usecase;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.invoice.CorrectedInvoice;
import pl.latarnik.domain.invoice.InvoiceFacts;
import pl.latarnik.domain.invoice.InvoiceKind;
import pl.latarnik.domain.invoice.InvoiceNumber;

/** Corrections for tests. */
final class Corrections {

  private Corrections() {}

  /** Returns a correction of this original that does not know its number. */
  static InvoiceFacts of(InvoiceFacts original, int sample) {
    InvoiceFacts own = TckInvoices.facts(sample);
    return new InvoiceFacts(
        own.hash(),
        own.seller(),
        InvoiceNumber.of("KOR/" + sample),
        own.issueDate(),
        InvoiceKind.KOR,
        own.buyer(),
        own.buyerName(),
        own.vat(),
        own.total(),
        own.currency(),
        List.of(new CorrectedInvoice(original.number(), original.issueDate(), Option.none())));
  }
}
