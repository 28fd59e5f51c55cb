/**
 * Rules of the architecture, written once for the program and for the classes that break them on
 * purpose. Depends on ArchUnit only; start at {@link pl.latarnik.bootstrap.rules.House}.
 */
package pl.latarnik.bootstrap.rules;
