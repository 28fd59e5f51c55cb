/**
 * Rulings as lines for people, without layout. May depend on the domain only. Start at {@link
 * pl.latarnik.application.explain.Explanation}.
 */
package pl.latarnik.application.explain;
