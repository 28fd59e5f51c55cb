/**
 * Measures what the program is to be fast at, each beside its reference in the same run; compiled
 * and run only in the profile {@code bench}. Start at {@link pl.latarnik.bootstrap.bench.Bench};
 * the figures are in {@code docs/speed.md}.
 */
package pl.latarnik.bootstrap.bench;
