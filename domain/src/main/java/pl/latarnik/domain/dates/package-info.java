/**
 * What decides the legal dates of an invoice, as facts. May depend on {@code law}, {@code
 * calendar}, {@code invoice}, {@code issuance}. Start at {@link
 * pl.latarnik.domain.dates.ReceiptFacts}.
 */
package pl.latarnik.domain.dates;
