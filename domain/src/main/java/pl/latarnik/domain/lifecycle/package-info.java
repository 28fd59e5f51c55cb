/**
 * An invoice through its states, each with only the operations that are lawful in it. May depend on
 * all facts packages. Start at {@link pl.latarnik.domain.lifecycle.Invoice}.
 */
package pl.latarnik.domain.lifecycle;
