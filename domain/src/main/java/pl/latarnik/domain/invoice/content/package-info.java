/**
 * The content of an FA(3) invoice as values, for who shows or compares it. Depends on {@code
 * domain.invoice} only and knows no XML. Start at {@link
 * pl.latarnik.domain.invoice.content.InvoiceContent}.
 */
package pl.latarnik.domain.invoice.content;
