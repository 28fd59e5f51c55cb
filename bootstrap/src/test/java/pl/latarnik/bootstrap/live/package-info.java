/**
 * A small check against a real KSeF, for whoever has credentials of a test environment; the plain
 * build holds it to the simulator only. Nothing may depend on it. Start at {@link
 * pl.latarnik.bootstrap.live.LiveCheck}.
 */
package pl.latarnik.bootstrap.live;
