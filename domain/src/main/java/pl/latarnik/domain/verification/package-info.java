/**
 * What the two codes on a print say, as values; no images here. May depend on {@code law}, {@code
 * calendar} and {@code invoice}. Start at {@link pl.latarnik.domain.verification.KodI}.
 */
package pl.latarnik.domain.verification;
