/** Storage over JDBC; depends on the application's ports. Start at {@code JdbcInvoiceStore}. */
package pl.latarnik.adapters.persistence;
