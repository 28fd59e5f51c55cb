/**
 * Checks what an FA(3) file says: what KSeF refuses beyond the schema, and what an accountant would
 * ask about. Depends on the domain, on the port's findings and on nothing of the reader, which may
 * depend on it. Start at {@link pl.latarnik.adapters.ksef.fa3.meaning.MeaningCheck}.
 */
package pl.latarnik.adapters.ksef.fa3.meaning;
