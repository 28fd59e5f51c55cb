/**
 * Puts the parts together; may depend on all of them, and nothing depends on it. Start at {@link
 * pl.latarnik.bootstrap.Main}.
 */
package pl.latarnik.bootstrap;
