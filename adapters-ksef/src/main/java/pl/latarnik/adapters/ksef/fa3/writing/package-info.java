/**
 * Writes the content of an invoice as FA(3): content to generated classes by MapStruct, those to
 * text that is the same everywhere. May depend on the domain and on the generated classes. Start at
 * {@link pl.latarnik.adapters.ksef.fa3.writing.ContentWriter}.
 */
package pl.latarnik.adapters.ksef.fa3.writing;
