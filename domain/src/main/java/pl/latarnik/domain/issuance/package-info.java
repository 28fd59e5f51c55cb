/**
 * In which procedure an invoice is issued, as facts. May depend on {@code law}, {@code calendar},
 * {@code invoice} and {@code outage}. Start at {@link pl.latarnik.domain.issuance.IssuanceKind}.
 */
package pl.latarnik.domain.issuance;
