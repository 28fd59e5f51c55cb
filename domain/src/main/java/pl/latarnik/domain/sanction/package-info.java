/**
 * Exposure to the fine of art. 106ni, as facts. May depend on {@code deadline}. Start at {@link
 * pl.latarnik.domain.sanction.SanctionFacts}.
 */
package pl.latarnik.domain.sanction;
