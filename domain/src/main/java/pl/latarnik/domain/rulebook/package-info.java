/**
 * The questions that one can ask of the law, each with all rules that may answer it; the only
 * packages that know the articles are this one and those that use it. Start at {@link
 * pl.latarnik.domain.rulebook.Rulings}.
 */
package pl.latarnik.domain.rulebook;
