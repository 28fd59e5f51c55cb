package pl.latarnik.application.dispatch;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.List;

/**
 * What to do with a backlog. Every invoice of it is in a shipment or held, once.
 *
 * @param shipments sessions, the most urgent first
 * @param held corrections that wait until an original that waits too has its KSeF number (art.
 *     106nda ust. 13), the most urgent first
 */
public record DispatchPlan(List<Shipment> shipments, List<WaitingInvoice> held) {
  public DispatchPlan {
    requireNonNull(shipments, "shipments");
    requireNonNull(held, "held");
  }
}
