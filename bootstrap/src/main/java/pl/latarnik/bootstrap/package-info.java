/**
 * Puts the program together and starts it; may depend on all parts, and nothing depends on it.
 * Start at {@link pl.latarnik.bootstrap.Main}, then {@link pl.latarnik.bootstrap.Wiring}.
 */
package pl.latarnik.bootstrap;
