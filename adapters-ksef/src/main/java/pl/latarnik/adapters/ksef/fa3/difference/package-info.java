/**
 * The difference of two FA(3) files, field by field. May depend on the domain only; gets the files
 * as trees and knows nothing of parsers. Start at {@link
 * pl.latarnik.adapters.ksef.fa3.difference.Difference}.
 */
package pl.latarnik.adapters.ksef.fa3.difference;
