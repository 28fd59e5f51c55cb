package pl.latarnik.application.tck;

import pl.latarnik.domain.lifecycle.DomainEvent;
import pl.latarnik.domain.lifecycle.DomainEvent.Kind;

/** Sample events for the contracts. */
final class TckEvents {

  static final DomainEvent FIRST =
      DomainEvent.of(
          TckInvoices.FRIDAY_NOON, Kind.INVOICE_ISSUED, TckInvoices.issued(1).id(), "OFFLINE24");

  static final DomainEvent SECOND =
      DomainEvent.of(
          TckInvoices.FRIDAY_NOON, Kind.DUTY_SET, TckInvoices.issued(1).id(), "2026-05-18");

  private TckEvents() {}
}
