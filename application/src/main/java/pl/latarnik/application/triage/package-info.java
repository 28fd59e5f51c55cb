/**
 * Tells apart why KSeF seems away, from what was observed. Pure. May depend on the domain and on
 * the failures and readings that the driven ports speak of. Start at {@link
 * pl.latarnik.application.triage.Triage}.
 */
package pl.latarnik.application.triage;
