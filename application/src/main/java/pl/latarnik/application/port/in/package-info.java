/**
 * Driving ports: what the program can be asked, one question or order each. May depend on the
 * domain and on the values of {@code port.out}. Start at {@link
 * pl.latarnik.application.port.in.IssueInvoice}.
 */
package pl.latarnik.application.port.in;
