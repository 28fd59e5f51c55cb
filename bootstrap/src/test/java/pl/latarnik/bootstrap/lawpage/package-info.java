/**
 * Writes {@code docs/prawo.md}, the law for readers, from the index of the law. Nothing depends on
 * it; start at {@link pl.latarnik.bootstrap.lawpage.LawPageTest}.
 */
package pl.latarnik.bootstrap.lawpage;
