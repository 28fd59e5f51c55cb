/**
 * The law on the command line, without any state: worked examples, rulings, the calendar. Depends
 * on the domain, on {@code application.explain} and on the words and streams of {@code
 * adapters.cli}. Start at {@link pl.latarnik.adapters.cli.law.ExampleReader}.
 */
package pl.latarnik.adapters.cli.law;
