/**
 * The contracts of the driven ports, sample data for them, and ports that keep all in memory;
 * leaves the module as the test-jar {@code tck}. May depend on the application and JUnit only.
 * Start at {@link pl.latarnik.application.tck.InvoiceStoreContract}.
 */
package pl.latarnik.application.tck;
