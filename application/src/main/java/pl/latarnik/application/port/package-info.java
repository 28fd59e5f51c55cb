/**
 * The only doors of the program: {@code in} is what it can be asked, {@code out} what it needs. May
 * depend on the domain only. Start at {@link pl.latarnik.application.port.out.InvoiceStore}.
 */
package pl.latarnik.application.port;
