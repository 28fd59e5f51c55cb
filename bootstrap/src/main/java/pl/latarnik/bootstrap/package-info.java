/** Puts the parts together; may depend on all of them. Start at {@code Main}. */
package pl.latarnik.bootstrap;
