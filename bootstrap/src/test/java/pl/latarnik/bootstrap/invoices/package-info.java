/**
 * The reading of many invoices at once, in processes of their own. May depend on everything. Start
 * with {@link pl.latarnik.bootstrap.invoices.TenKilobytes}.
 */
package pl.latarnik.bootstrap.invoices;
