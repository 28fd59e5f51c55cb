package pl.latarnik.domain.invoice.content;

/**
 * Marks that the books need.
 *
 * @param receiptInvoice FP: an invoice to a cash register's receipt, art. 109 ust. 3d
 * @param relatedParties TP: buyer and seller are tied to each other
 * @param exciseRefund ZwrotAkcyzy: for a farmer who claims excise back
 */
public record Marks(boolean receiptInvoice, boolean relatedParties, boolean exciseRefund) {}
