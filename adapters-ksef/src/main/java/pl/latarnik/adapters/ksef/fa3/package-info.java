/**
 * FA(3) files: checked as KSeF would, read for the rules and for the print. May depend on the ports
 * and the domain; JAXB and MapStruct stay in here. Start at {@link
 * pl.latarnik.adapters.ksef.fa3.Fa3InvoiceXml}.
 */
package pl.latarnik.adapters.ksef.fa3;
