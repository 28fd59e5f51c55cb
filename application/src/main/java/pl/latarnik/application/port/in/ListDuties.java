package pl.latarnik.application.port.in;

import io.vavr.collection.List;

/**
 * Driving port: lists what is not finished, in the order in which the law wants it sent: originals
 * before corrections, the earliest term first.
 */
public interface ListDuties {

  /** Lists the open invoices. */
  List<InvoiceView> duties();
}
