/**
 * The law once more, as plainly as can be, to check the rules with: written from the text of the
 * law, apart from the rules. May use the value types, never the rules or the calendar. Start with
 * {@link pl.latarnik.domain.oracle.NaiveLaw}.
 */
package pl.latarnik.domain.oracle;
