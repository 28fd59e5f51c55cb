/**
 * The law on the command line, without any state: worked examples, rulings, the calendar. Depends
 * on the domain and on {@code application.explain}; the commands that drive it are in {@code
 * adapters.cli}. Start at {@link pl.latarnik.adapters.cli.law.ExamplesCheck}.
 */
package pl.latarnik.adapters.cli.law;
