/**
 * The questions that one can ask of the law, each with all rules that may answer it; the only
 * packages that know the articles are this one and those that use it. Start at {@link
 * pl.latarnik.domain.rulebook.Rulings} to have a case decided, at {@link
 * pl.latarnik.domain.rulebook.LawIndex} to read what the law is.
 */
package pl.latarnik.domain.rulebook;
