/**
 * Prints with their codes; depends on the application's ports. Start at {@code PdfInvoicePrinter}.
 */
package pl.latarnik.adapters.print;
