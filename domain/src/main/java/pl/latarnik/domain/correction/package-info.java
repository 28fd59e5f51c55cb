/**
 * When an invoice may be corrected, as facts, and what a technical correction may change. May
 * depend on {@code law}, {@code invoice} and {@code issuance}. Start at {@link
 * pl.latarnik.domain.correction.CorrectionFacts} or {@link
 * pl.latarnik.domain.correction.TechnicalCorrection}.
 */
package pl.latarnik.domain.correction;
