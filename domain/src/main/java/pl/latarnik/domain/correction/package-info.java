/**
 * When an invoice may be corrected, as facts. May depend on {@code law}, {@code invoice} and {@code
 * issuance}. Start at {@link pl.latarnik.domain.correction.CorrectionFacts}.
 */
package pl.latarnik.domain.correction;
