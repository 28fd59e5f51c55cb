/**
 * Values of an invoice: numbers, dates, hashes, as types that cannot be mixed up. Depends on
 * nothing but {@code domain.calendar}. Start at {@link pl.latarnik.domain.invoice.InvoiceFacts}.
 */
package pl.latarnik.domain.invoice;
