package pl.latarnik.application.port.in;

import io.vavr.collection.List;

/** Driving port: finds invoices by internal id, P_2 or KSeF number. */
public interface FindInvoice {

  /** Finds all invoices that this text names; several sellers may use the same P_2. */
  List<InvoiceView> find(String idOrNumber);
}
