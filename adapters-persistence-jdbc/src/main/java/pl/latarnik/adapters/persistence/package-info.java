/**
 * Keeps invoices, the journal and announcements in a database over JDBC, so that what was committed
 * is on disk. May depend on the application's ports and the domain. Start at {@link
 * pl.latarnik.adapters.persistence.Store}.
 */
package pl.latarnik.adapters.persistence;
