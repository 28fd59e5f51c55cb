/**
 * The VAT act: one file an article, one constant a unit, in the order of the act. May depend on
 * {@code law}, {@code law.guidance} and all facts packages. Start at {@link
 * pl.latarnik.domain.law.vat.Art106nda}.
 */
package pl.latarnik.domain.law.vat;
