/**
 * The regulation on the use of KSeF. May depend on {@code law}, {@code dates} and {@code
 * verification}. Start at {@link pl.latarnik.domain.law.regulation.RozporzadzenieKsef}.
 */
package pl.latarnik.domain.law.regulation;
