/**
 * What the books and the buyer are told of an invoice while it has no number. May depend on {@code
 * law} and {@code invoice}. Start at {@link pl.latarnik.domain.bookkeeping.JpkMarking}.
 */
package pl.latarnik.domain.bookkeeping;
