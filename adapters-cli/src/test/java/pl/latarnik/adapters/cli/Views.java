package pl.latarnik.adapters.cli;

import io.vavr.collection.List;
import io.vavr.control.Option;
import pl.latarnik.application.port.in.InvoiceView;
import pl.latarnik.application.port.out.StoredInvoice;
import pl.latarnik.application.tck.TckInvoices;
import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.Invoice;
import pl.latarnik.domain.rulebook.InvoiceCase;
import pl.latarnik.domain.rulebook.Rulings;

/** Invoices as the desk shows them, for tests of what is written about them. */
final class Views {

  private Views() {}

  static InvoiceView of(Invoice invoice) {
    InvoiceCase facts = InvoiceCase.of(invoice.particulars().facts().issueDate());
    return new InvoiceView(
        new StoredInvoice(invoice, 1),
        Rulings.polish().rule(facts, Rulings.adoptedReadings()).get(),
        List.of(
            DomainEvent.of(
                TckInvoices.FRIDAY_NOON,
                DomainEvent.Kind.INVOICE_ISSUED,
                invoice.id(),
                "OFFLINE24 CONNECTIVITY")),
        Option.none());
  }
}
