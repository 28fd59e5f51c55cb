/**
 * The law of invoicing outside KSeF as pure functions over values; depends on the JDK and vavr
 * only. Start at {@code domain.law.vat}.
 */
package pl.latarnik.domain;
